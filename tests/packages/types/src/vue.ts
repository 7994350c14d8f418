import "nutgraf/vue";
import type { GlobalComponents } from "vue";

type Props = InstanceType<GlobalComponents["nut-graf"]>["$props"];

export const props: Props = { article: ".story", "min-words": 200 };
// @ts-expect-error: a number
export const wrong: Props = { sentences: "three" };
