"""Forests of LightGBM as the bytes that src/rank/forest.rs reads."""
LEAF = 255


def forest(features, *boosters_and_scales):
    """One forest that answers the sum of what the boosters answer, each times its scale."""
    trees = [
        tree(item["tree_structure"], scale)
        for booster, scale in boosters_and_scales
        for item in booster.dump_model()["tree_info"]
    ]
    return bytes([features]) + len(trees).to_bytes(2, "little") + b"".join(trees)


def tree(node, scale):
    if "split_feature" not in node:
        value = max(-32768, min(32767, round(node["leaf_value"] * scale)))
        return bytes([LEAF]) + value.to_bytes(2, "little", signed=True)
    assert node["decision_type"] == "<="
    below, above = tree(node["left_child"], scale), tree(node["right_child"], scale)
    return bytes([node["split_feature"], int(node["threshold"])]) + below + above
