import { sameOf } from "../../../networks/sameSides.ts";
import { describe } from "../../../validate.ts";
import { FileError } from "../../fileError.ts";
import type { LayerJson } from "../topology.ts";
import type { Reading, Sides } from "./reading.ts";

/** What windows, or a kernel's places, do to an image. */
export interface Windows {
  readonly output: readonly number[];
  /** Zeros on either side, or so many before and after as "same" means. */
  readonly padding: number[] | "same";
}

interface Given {
  readonly image: readonly number[];
  /** From the first to the last position that a window takes. */
  readonly span: readonly number[];
  readonly stride: readonly number[];
}

/** By a layer's `padding`, and zeros of one before it. @throws FileError */
export function windowsOf(layer: LayerJson, reading: Reading, given: Given): Windows {
  const { where, config } = layer;
  const { image, span, stride } = given;
  const { padding = "valid" } = config;
  const same = image.map((each, i) => sameOf(each, span[i]!, stride[i]!));
  if (stride.some((each) => each === 0)) {
    throw new FileError(`${where}: strides must be from 1 on, got ${describe(stride)}`);
  }
  if (padding === "same" && !reading.zeros) {
    return { output: same.map(({ output }) => output), padding };
  }
  if (padding !== "valid") {
    const zeros = reading.zeros ? ' behind zeros must be "valid"' : ' must be "valid" or "same"';
    throw new FileError(`${where}: padding${zeros}, got ${describe(padding)}`);
  }
  const sides: Sides = reading.zeros ?? image.map(() => [0, 0] as const);
  reading.zeros = undefined;
  const output = image.map((each, i) => {
    const [before, after] = sides[i]!;
    return Math.floor((each + before + after - span[i]!) / stride[i]!) + 1;
  });
  if (output.some((each) => !(each >= 1))) {
    throw new FileError(
      `${where}: its windows of ${describe(span)} are larger than rows of ${describe(image)}`,
    );
  }
  if (sides.every(([before, after]) => before === after)) {
    return { output, padding: sides.map(([before]) => before) };
  }
  const isSame = same.every(({ before, after, output: own }, i) => {
    return sides[i]![0] === before && sides[i]![1] === after && own === output[i];
  });
  if (isSame) return { output, padding: "same" };
  throw new FileError(
    `${where}: zeros before it must be as many on either side, or as padding "same" has them, got ${describe(sides)}`,
  );
}
