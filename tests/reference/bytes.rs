//! Features as bytes: the bytes that the reference allows for a feature, and their definitions.

use std::ops::RangeInclusive;

/// The name of a feature, and the bytes that it may have.
pub(crate) type Feature = (&'static str, RangeInclusive<u8>);

/// Any byte: the feature describes the characters of a single sentence, and is an input of the
/// reference.
pub(crate) const GIVEN: RangeInclusive<u8> = 0..=255;

/// Allows one byte, because the engine adds the same numbers in the same order.
pub(crate) fn exactly(byte: u8) -> RangeInclusive<u8> {
    byte..=byte
}

/// Allows a byte and its neighbours, because the engine adds the same numbers in another order. Its
/// sums are `f32`, with an error of a few millionths, so a value near the border between two bytes
/// may get either.
pub(crate) fn about(byte: u8) -> RangeInclusive<u8> {
    byte.saturating_sub(1)..=byte.saturating_add(1)
}

/// Allows the bytes from one to the other; either may be the larger one.
pub(crate) fn between(one: u8, other: u8) -> RangeInclusive<u8> {
    one.min(other)..=one.max(other)
}

pub(crate) fn share(part: f32) -> u8 {
    (part.clamp(0.0, 1.0) * 255.0 + 0.5).floor() as u8
}

pub(crate) fn ratio(part: f32, whole: f32) -> u8 {
    if whole > 0.0 { share(part / whole) } else { 0 }
}

pub(crate) fn saturate(value: f32, half: f32) -> u8 {
    ratio(value, value + half)
}

pub(crate) fn signed(value: f32, half: f32) -> u8 {
    let size = value.abs() / (value.abs() + half);
    share(if value.is_sign_negative() { 0.5 - 0.5 * size } else { 0.5 + 0.5 * size })
}

pub(crate) fn flag(condition: bool) -> u8 {
    if condition { 255 } else { 0 }
}
