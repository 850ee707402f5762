import type { Frame } from "../../../demos/surfaces/frame.ts";
import type { Palette } from "../../../demos/surfaces/palette.ts";
import type { Contestant } from "../contestant.ts";
import { isInside, placeAt } from "./place.ts";

const SIZE = 12;
/** From one name to the next below. */
const PITCH = 15;
/** From a ball to its name. */
const GAP = 12;

interface Label {
  readonly name: string;
  readonly colour: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/** Draws the racers' names beside their balls, none over another. */
export function drawNames(
  context: CanvasRenderingContext2D,
  contestants: readonly Contestant[],
  frame: Frame,
  palette: Palette,
  position: number,
): void {
  context.font = `600 ${SIZE}px ${getComputedStyle(document.body).fontFamily}`;
  context.textBaseline = "middle";
  context.textAlign = "left";
  context.lineJoin = "round";
  const labels = contestants.flatMap(({ name, look, trajectory }): Label[] => {
    const place = placeAt(trajectory, frame, position);
    if (!place || !isInside(place, frame)) return [];
    const { width } = context.measureText(name);
    const right = place[0] + GAP;
    const left = right + width > frame.width ? place[0] - GAP - width : right;
    return [{ name, colour: palette.line(look), left, width, top: place[1] }];
  });
  for (const stack of stacks(labels)) {
    stack.sort((a, b) => a.top - b.top);
    const wanted = stack.map(({ top }) => top);
    for (const [i, top] of spread(wanted, PITCH, frame.height).entries()) {
      const { name, colour, left } = stack[i]!;
      context.strokeStyle = palette.halo;
      context.lineWidth = 3.5;
      context.strokeText(name, left, top);
      context.fillStyle = colour;
      context.fillText(name, left, top);
    }
  }
}

/** Labels of which each could cover part of another one in its stack, if it had the same height. */
export function stacks<Extent extends Pick<Label, "left" | "width">>(
  labels: readonly Extent[],
): Extent[][] {
  const stacks: Extent[][] = [];
  let right = -Infinity;
  for (const label of labels.toSorted((a, b) => a.left - b.left)) {
    if (label.left < right) stacks.at(-1)!.push(label);
    else stacks.push([label]);
    right = Math.max(right, label.left + label.width);
  }
  return stacks;
}

/**
 * Heights as near to those wanted as keep a distance from each other, within the picture: neighbours
 * that are too near form a block around the middle of what they want.
 *
 * @param wanted in ascending order
 */
export function spread(wanted: readonly number[], pitch: number, height: number): number[] {
  const blocks: { count: number; sum: number; top: number }[] = [];
  const topOf = (count: number, sum: number) => {
    const top = sum / count - ((count - 1) / 2) * pitch;
    return Math.max(pitch / 2, Math.min(top, height - pitch / 2 - (count - 1) * pitch));
  };
  for (const top of wanted) {
    let block = { count: 1, sum: top, top: topOf(1, top) };
    for (let last = blocks.at(-1); last; last = blocks.at(-1)) {
      if (last.top + last.count * pitch <= block.top) break;
      blocks.pop();
      const count = last.count + block.count;
      const sum = last.sum + block.sum;
      block = { count, sum, top: topOf(count, sum) };
    }
    blocks.push(block);
  }
  return blocks.flatMap(({ count, top }) =>
    Array.from({ length: count }, (_, i) => top + i * pitch),
  );
}
