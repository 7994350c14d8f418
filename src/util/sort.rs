//! Sorting by integer keys. All sorting by a key uses one function, so that the wasm module
//! contains this sort of the standard library only once.

/// Sorts `indices` by ascending `key`. The sort is stable.
pub(crate) fn sort_indices_by_key(indices: &mut [usize], key: &dyn Fn(usize) -> i64) {
    indices.sort_by_cached_key(|index| key(*index));
}

/// Returns an integer for `value` that sorts as in the total order of IEEE 754
/// ([`f32::total_cmp`]). NaN has a place in this order too.
pub(crate) fn total_order_key(value: f32) -> i64 {
    let bits = value.to_bits() as i32;
    i64::from(if bits < 0 { bits ^ i32::MAX } else { bits })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_sort_like_their_values() {
        let values = [f32::NEG_INFINITY, -2.5, -1.0, -0.0, 0.0, f32::MIN_POSITIVE, 1.0, 2.5, f32::INFINITY];
        assert!(values.is_sorted_by_key(|value| total_order_key(*value)));
        assert!(
            total_order_key(-0.0) < total_order_key(0.0)
                && total_order_key(f32::INFINITY) < total_order_key(f32::NAN)
        );
    }

    #[test]
    fn indices_of_equal_keys_keep_their_order() {
        let mut indices = [3, 0, 2, 1];
        sort_indices_by_key(&mut indices, &|index| -(index as i64 / 2));
        assert_eq!(indices, [3, 2, 0, 1]);
    }
}
