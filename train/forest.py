"""Conversion of LightGBM forests to the bytes that src/rank/forest.rs reads."""
LEAVES = 16
STEP = 128  # leaf values are rounded to multiples: more precision changes no decision and compresses worse
SINGLE_LEAF = 4  # the shape of a tree without a split


def forest(features, *boosters_and_scales):
    """Returns one forest whose prediction is the sum of the boosters' predictions, each times its scale."""
    trees = []
    for booster, scale in boosters_and_scales:
        for item in booster.dump_model()["tree_info"]:
            splits, values = [], []
            walk(item["tree_structure"], splits, values)
            trees.append((splits, [round(value * scale / STEP) for value in values]))
    return packed(features, trees)


def walk(node, splits, values):
    """Collects the splits of a tree, each before those of its subtrees, and its leaves from left to right."""
    if "split_feature" not in node:
        values.append(node["leaf_value"])
        return
    assert node["decision_type"] == "<="
    left, right = node["left_child"], node["right_child"]
    shape = ("split_feature" in left) + 2 * ("split_feature" in right)
    splits.append((shape, node["split_feature"], int(node["threshold"])))
    walk(left, splits, values)
    walk(right, splits, values)


def packed(features, trees):
    """Returns the bytes of a forest: splits with their shapes, and leaves as multiples of STEP."""
    assert len(trees) < 256 and all(len(values) <= LEAVES for _, values in trees)
    splits = [split for tree, _ in trees for split in tree]
    shapes = [shape for tree, _ in trees for shape in ([split[0] for split in tree] or [SINGLE_LEAF])]
    # Python's sort is stable, so the splits of one feature stay in the order of the trees.
    thresholds = [threshold for _, _, threshold in sorted(splits, key=lambda split: split[1])]
    values = [max(-256, min(255, value)) for _, tree in trees for value in tree]
    zigzag = [2 * value if value >= 0 else -2 * value - 1 for value in values]
    return b"".join([
        bytes([features, len(trees)]),
        len(shapes).to_bytes(2, "little"),
        bytes(shapes),
        bytes(feature for _, feature, _ in splits),
        bytes(thresholds),
        bytes(value & 0xFF for value in zigzag),
        bytes(value >> 8 for value in zigzag),
    ])
