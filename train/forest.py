"""Conversion of LightGBM forests to the bytes that src/rank/forest.rs reads."""
LEAVES = 16
STEP = 128  # leaf values are rounded to multiples: more precision changes no decision and compresses worse


def forest(features, *boosters_and_scales):
    """Returns one forest whose prediction is the sum of the boosters' predictions, each times its scale."""
    splits, leaves = [], []
    for booster, scale in boosters_and_scales:
        for item in booster.dump_model()["tree_info"]:
            values = []
            walk(item["tree_structure"], len(leaves), splits, values)
            values = [max(-32768, min(32768 - STEP, STEP * round(value * scale / STEP))) for value in values]
            leaves.append(values + [0] * (LEAVES - len(values)))
    return packed(features, sorted(splits), leaves)


def walk(node, tree, splits, values):
    """Collects the splits of a tree and, from left to right, the values of its leaves."""
    if "split_feature" not in node:
        values.append(node["leaf_value"])
        return
    assert node["decision_type"] == "<="
    first = len(values)
    walk(node["left_child"], tree, splits, values)
    splits.append((node["split_feature"], int(node["threshold"]), tree, first, len(values) - first))
    walk(node["right_child"], tree, splits, values)


def packed(features, splits, leaves):
    assert len(leaves) < 256 and all(len(values) == LEAVES for values in leaves)
    counts = [sum(split[0] == feature for split in splits) for feature in range(features)]
    before = [(-1, 0)] + [split[:2] for split in splits]
    steps = [threshold - last if feature == same else threshold
             for (same, last), (feature, threshold, *_) in zip(before, splits)]
    values = [value & 0xFFFF for tree in leaves for value in tree]
    return b"".join([
        bytes([features, len(leaves)]),
        b"".join(count.to_bytes(2, "little") for count in counts),
        bytes(steps),
        bytes(tree for _, _, tree, _, _ in splits),
        bytes(first * 16 + size for *_, first, size in splits),
        bytes(value & 0xFF for value in values),
        bytes(value >> 8 for value in values),
    ])
