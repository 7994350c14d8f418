//! Features: the bytes that the forests take as input, and the functions that compute them.
//!
//! Each feature is one byte. Training sorts the values of a feature into at most 63 bins, so 256
//! values lose nothing. Bytes compare alike on every machine, and they allow the thresholds of a
//! tree to be bytes too.

/// Defines a method that computes a group of features, and an associated constant with their names
/// in the same order. The length of the constant is the number of features. The names are used only
/// in explanations, and the browser build does not contain them.
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

/// Fills `row` with the features of `groups`, one group after the other, up to the first group that
/// does not fit.
pub(super) fn fill_row(mut row: &mut [u8], groups: &[&[u8]]) {
    for group in groups {
        let Some((start, rest)) = row.split_at_mut_checked(group.len()) else { return };
        start.copy_from_slice(group);
        row = rest;
    }
}

/// Converts a share to a byte: 0 to 0, and 1 to 255. Values outside 0 to 1 are clamped.
pub(super) fn share(part: f32) -> u8 {
    (part.clamp(0.0, 1.0) * 255.0 + 0.5) as u8
}

/// Returns `part / whole` as a byte, see [`share`]; 0 if `whole` is not positive.
pub(super) fn ratio(part: f32, whole: f32) -> u8 {
    if whole > 0.0 { share(part / whole) } else { 0 }
}

/// Converts a value of 0 or more to a byte: 0 to 0, `half` to 128, and infinity to 255.
///
/// Small values get finer steps than large ones. The exact curve does not matter, because trees
/// only compare values. `half` should be a typical value, so that values near it get different
/// bytes.
pub(super) fn saturate(value: f32, half: f32) -> u8 {
    ratio(value, value + half)
}

/// Converts a value of either sign to a byte: 0 to 128, `half` to 191, and `-half` to 64.
pub(super) fn saturate_signed(value: f32, half: f32) -> u8 {
    let size = value.abs() / (value.abs() + half);
    share(0.5 + 0.5 * size.copysign(value))
}

/// Converts a condition to a byte: `false` to 0, and `true` to 255.
pub(super) fn flag(condition: bool) -> u8 {
    if condition { 255 } else { 0 }
}

/// Returns the binary logarithm of `x` with an error below 0.02. The last bits of `f32::log2`
/// differ between machines. This function uses only basic operations, for which IEEE 754 defines
/// every bit of the result.
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
