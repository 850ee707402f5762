/** Weights that are not those of the layers, and bytes that are not those of the weights. */
import { test } from "vitest";
import { expectRefused, good, spec } from "./made.ts";

const specsAre = (change: (specs: object[]) => object[]) => {
  const model = good();
  return { ...model, weightSpecs: change(model.weightSpecs) };
};

const cases: [string, unknown, string][] = [
  ["no specs", { ...good(), weightSpecs: undefined }, "the weights take 0 bytes, and there are 52"],
  [
    "a weight less",
    specsAre((specs) => specs.slice(0, 3)),
    "the weights take 48 bytes, and there are 52",
  ],
  [
    "a weight more",
    specsAre((specs) => [...specs, spec("c/bias", [0])]),
    'no layer has the weights "c/bias"',
  ],
  [
    "a weight twice",
    specsAre((specs) => [...specs, spec("a/bias", [0])]),
    'weight "a/bias" is there twice',
  ],
  [
    "another name",
    specsAre(([, ...specs]) => [spec("c/kernel", [2, 3]), ...specs]),
    'layer "a" (Dense) has no weight "a/kernel"; there are "c/kernel", "a/bias"',
  ],
  [
    "another shape",
    specsAre(([, ...specs]) => [spec("a/kernel", [3, 2]), ...specs]),
    'layer "a" (Dense): kernel must be of shape [2, 3], got [3, 2]',
  ],
  [
    "a huge shape",
    specsAre(([, ...specs]) => [spec("a/kernel", [2 ** 40, 2 ** 40]), ...specs]),
    'weight "a/kernel" of shape [1099511627776, 1099511627776] ends at byte 4.83',
  ],
  [
    "a size below",
    specsAre(([, ...specs]) => [spec("a/kernel", [-2, 3]), ...specs]),
    "shape[0] must be a whole number from 0 on, got -2",
  ],
  [
    "text",
    specsAre(([, ...specs]) => [spec("a/kernel", [2, 3], { dtype: "string" }), ...specs]),
    'dtype must be one of float32, int32, bool, got "string"',
  ],
  [
    "integers",
    specsAre(([, ...specs]) => [spec("a/kernel", [2, 3], { dtype: "int32" }), ...specs]),
    "kernel must be float32, got i32",
  ],
  [
    "four bits",
    specsAre(([, ...specs]) => [
      spec("a/kernel", [2, 3], { quantization: { dtype: "int4" } }),
      ...specs,
    ]),
    '"float32" cannot be quantized to "int4"',
  ],
  [
    "no scale",
    specsAre(() => [spec("a/kernel", [2, 3], { quantization: { dtype: "uint8", min: 0 } })]),
    "quantization.scale must be a number, got undefined",
  ],
  [
    "cut off",
    { ...good(), weightData: good().weightData.slice(0, 51) },
    'weight "b/bias" of shape [1] ends at byte 52, and there are 51',
  ],
  [
    "bytes beyond",
    { ...good(), weightData: new ArrayBuffer(53) },
    "the weights take 52 bytes, and there are 53",
  ],
  [
    "no bytes",
    { ...good(), weightData: "AAAA" as never },
    'weights must be bytes: a Uint8Array, another view, or an ArrayBuffer, got "AAAA"',
  ],
];

test.each(cases)("%s", (_, artifacts, message) => expectRefused(artifacts, message));
