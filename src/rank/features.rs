//! Features: the bytes that the forests read.
//!
//! A byte is enough, since 256 steps are what the trees are trained on anyway. It is the same on
//! every machine, and it makes the thresholds of a tree bytes too.

/// Defines a method that computes a group of features, and an associated constant with their names
/// in the same order. Names serve explanations and the number of features; no browser gets them.
macro_rules! features {
    (
        $(#[$doc:meta])*
        $names:ident: fn $function:ident(&$self:ident $(, $argument:ident: $type:ty)*);
        $(let $variable:pat = $init:expr;)*
        $($name:literal => $value:expr,)+
    ) => {
        pub(super) const $names: [&'static str; [$($name),+].len()] = [$($name),+];

        $(#[$doc])*
        fn $function(&$self $(, $argument: $type)*) -> [u8; [$($name),+].len()] {
            $(let $variable = $init;)*
            [$($value),+]
        }
    };
}
pub(super) use features;

/// A share, 0 to 1, as a byte. Values outside are clamped.
pub(super) fn share(part: f32) -> u8 {
    (part.clamp(0.0, 1.0) * 255.0 + 0.5) as u8
}

/// The share that `part` is of `whole`, as a byte; 0 if `whole` is not positive.
pub(super) fn ratio(part: f32, whole: f32) -> u8 {
    if whole > 0.0 { share(part / whole) } else { 0 }
}

/// A value of 0 or more as a byte: 0 gives 0, `half` 128, infinity 255. Fine for small values,
/// which differ most, and coarse for large ones. Trees split at ranks, so `half` sets the
/// resolution only.
pub(super) fn saturate(value: f32, half: f32) -> u8 {
    ratio(value, value + half)
}

/// A value of either sign as a byte: 0 gives 128, `half` 192, `-half` 64.
pub(super) fn saturate_signed(value: f32, half: f32) -> u8 {
    let size = value.abs() / (value.abs() + half);
    share(0.5 + 0.5 * size.copysign(value))
}

/// A condition as a byte.
pub(super) fn flag(condition: bool) -> u8 {
    if condition { 255 } else { 0 }
}

/// The binary logarithm, with an error below 0.02. The last bits of `f32::log2` differ between
/// machines.
pub(super) fn log2(x: f32) -> f32 {
    let bits = x.max(f32::MIN_POSITIVE).to_bits();
    let exponent = (bits >> 23) as i32 - 127;
    let mantissa = f32::from_bits((bits & 0x007f_ffff) | 0x3f80_0000) - 1.0;
    exponent as f32 + mantissa * (4.0 - mantissa) / 3.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_keep_the_order_and_the_ends_of_values() {
        assert_eq!([share(-1.0), share(0.0), share(1.0), share(9.0)], [0, 0, 255, 255]);
        assert_eq!([saturate(0.0, 5.0), saturate(5.0, 5.0), saturate(f32::MAX, 5.0)], [0, 128, 255]);
        assert_eq!([-1.0, 0.0, 1.0].map(|value| saturate_signed(value, 1.0)), [64, 128, 191]);
        assert_eq!(ratio(1.0, 0.0), 0);
    }

    #[test]
    fn log2_is_close_to_the_logarithm() {
        for x in [1.0_f32, 1.5, 2.0, 3.0, 10.0, 1e6] {
            assert!((log2(x) - x.log2()).abs() < 0.02, "{x}");
        }
    }
}
