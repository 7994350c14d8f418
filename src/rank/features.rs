//! Features as bytes: what the forests read.
//!
//! A byte is enough (256 steps are what the trees are trained on anyway), it is the same on every machine, and the
//! thresholds of a tree become bytes too.

/// What a forest reads, and what people call it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Feature {
    byte: u8,
    #[cfg(feature = "cli")]
    pub(super) name: &'static str,
}

/// A feature. Its name is for explanations, which no page asks for: browsers do not get it.
#[inline(always)]
pub(super) fn feature(name: &'static str, byte: u8) -> Feature {
    #[cfg(not(feature = "cli"))]
    let _ = name;
    Feature {
        byte,
        #[cfg(feature = "cli")]
        name,
    }
}

/// The features as a forest reads them.
pub(super) fn bytes<const N: usize>(row: &[Feature; N]) -> [u8; N] {
    row.map(|feature| feature.byte)
}

/// A share, 0 to 1, as a byte; what is outside is cut off.
pub(super) fn share(part: f32) -> u8 {
    (part.clamp(0.0, 1.0) * 255.0 + 0.5) as u8
}

/// `part` of `whole` as a byte; 0 where there is no whole.
pub(super) fn ratio(part: f32, whole: f32) -> u8 {
    if whole > 0.0 { share(part / whole) } else { 0 }
}

/// An amount of 0 and more as a byte: 0 is 0, `half` is 128, infinity is 255. Fine where amounts are small and
/// differ most, coarse where they are large.
pub(super) fn amount(amount: f32, half: f32) -> u8 {
    ratio(amount, amount + half)
}

/// Yes or no as a byte.
pub(super) fn flag(yes: bool) -> u8 {
    if yes { 255 } else { 0 }
}

/// How far `value` is above (more than 128) or below (less) 0, `half` away being 192 or 64.
pub(super) fn balance(value: f32, half: f32) -> u8 {
    let size = value.abs() / (value.abs() + half);
    share(0.5 + 0.5 * size.copysign(value))
}

/// The binary logarithm, to 0.01. Not `f32::log2`, whose last bits differ between machines.
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
    fn bytes_keep_the_ends_and_the_order() {
        assert_eq!([share(-1.0), share(0.0), share(1.0), share(9.0)], [0, 0, 255, 255]);
        assert_eq!([amount(0.0, 5.0), amount(5.0, 5.0), amount(f32::MAX, 5.0)], [0, 128, 255]);
        assert_eq!([balance(-1.0, 1.0), balance(0.0, 1.0), balance(1.0, 1.0)], [64, 128, 191]);
        assert_eq!(ratio(1.0, 0.0), 0);
    }

    #[test]
    fn logarithms_are_close() {
        for x in [1.0_f32, 1.5, 2.0, 3.0, 10.0, 1e6] {
            assert!((log2(x) - x.log2()).abs() < 0.02, "{x}");
        }
    }
}
