import { describe, expect, it } from "vitest";
import {
  markdownOf,
  nanosecondsText,
  ratioText,
} from "../../../../apps/playground/machine/text.ts";

const adam = { optimizer: "Adam", nadir: 0.5562, javascript: 4.5 };
const newcomer = { optimizer: "New", nadir: 12.34, javascript: undefined };

it.each([
  [0.5562, "0.556 ns"],
  [4.5, "4.50 ns"],
  [12.34, "12.3 ns"],
  [1234.5, "1,230 ns"],
  [undefined, "–"],
])("%s nanoseconds are %j", (nanoseconds, text) => {
  expect(nanosecondsText(nanoseconds)).toBe(text);
});

it.each([
  [4.5, "8.1×"],
  [0.5562, "1.0×"],
  [0.3, "0.54×"],
  [undefined, "–"],
])("beside %s ns the ratio is %j", (javascript, text) => {
  expect(ratioText({ ...adam, javascript })).toBe(text);
});

describe("the table in Markdown", () => {
  it("has a row an optimizer, and says where and what was measured", () => {
    const machine = { browser: "Firefox 140 on Linux", cores: 8 };
    expect(markdownOf([adam, newcomer], 100_000, machine)).toBe(
      `| Optimizer | Nadir | Plain JavaScript | Ratio |
| --- | ---: | ---: | ---: |
| Adam | 0.556 ns | 4.50 ns | 8.1× |
| New | 12.3 ns | – | – |

Time a parameter of one optimizer step, 100,000 f32 parameters. Firefox 140 on Linux, 8 logical cores.
`,
    );
  });
});
