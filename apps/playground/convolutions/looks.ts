import type { Look } from "../../demos/page/line.ts";
import type { Both } from "./messages.ts";

/** How the two networks look in charts and tables. */
export const looks: Both<Look> = {
  convolutions: { hue: 265, dash: [] },
  plain: { hue: 55, dash: [8, 4] },
};

export const names: Both<string> = { convolutions: "Convolutions", plain: "Dense layer of 64" };

/** How many numbers they learn. */
export const parameters: Both<number> = { convolutions: 30_890, plain: 4_810 };
