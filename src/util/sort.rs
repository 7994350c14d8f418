//! Sorting by a number. Knows no more: whatever is sorted, it is sorted here, because each kind of sort that the compiler
//! is asked for is a further copy of the library's.

/// Sorts places of a list by an ascending key; of equal ones, the first stays first.
pub(crate) fn sort_indices_by_key(indices: &mut [usize], key: &dyn Fn(usize) -> i64) {
    indices.sort_by_cached_key(|index| key(*index));
}

/// A number that is larger where `value` is, also for what is no number ([`f32::total_cmp`]).
pub(crate) fn total_order_key(value: f32) -> i64 {
    let bits = value.to_bits().cast_signed();
    i64::from(if bits < 0 { bits ^ i32::MAX } else { bits })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_in_the_order_of_their_numbers() {
        let values = [f32::NEG_INFINITY, -2.5, -1.0, -0.0, 0.0, f32::MIN_POSITIVE, 1.0, 2.5, f32::INFINITY];
        assert!(values.is_sorted_by_key(|value| total_order_key(*value)));
        assert!(
            total_order_key(-0.0) < total_order_key(0.0)
                && total_order_key(f32::INFINITY) < total_order_key(f32::NAN)
        );
    }

    #[test]
    fn equal_ones_stay_as_they_stand() {
        let mut places = [3, 0, 2, 1];
        sort_indices_by_key(&mut places, &|place| -(place as i64 / 2));
        assert_eq!(places, [3, 2, 0, 1]);
    }
}
