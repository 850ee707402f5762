import { describe } from "../../../validate.ts";
import { FileError } from "../../fileError.ts";
import { countAt, numberAt } from "../json.ts";
import type { LayerJson } from "../topology.ts";

/** What a setting is that may be left out: Keras writes null then, too. */
const given = ({ config }: LayerJson, name: string, usual: unknown): unknown =>
  config[name] ?? usual;

/** @throws FileError for neither true nor false. */
export function flag(layer: LayerJson, name: string, usual: boolean): boolean {
  const value = given(layer, name, usual);
  if (typeof value === "boolean") return value;
  throw new FileError(`${layer.where}: ${name} must be true or false, got ${describe(value)}`);
}

/** @throws FileError for no whole number. */
export const count = (layer: LayerJson, name: string, usual?: number): number =>
  countAt(`${layer.where}: ${name}`, given(layer, name, usual));

/** @throws FileError for no number. */
export const number = (layer: LayerJson, name: string, usual: number): number =>
  numberAt(`${layer.where}: ${name}`, given(layer, name, usual));

/** A number for each of so many axes, or one for all. @throws FileError */
export function sizes(layer: LayerJson, name: string, axes: number, usual?: unknown): number[] {
  const value = given(layer, name, usual);
  const all = Array.isArray(value) ? value : Array.from({ length: axes }, () => value);
  const where = `${layer.where}: ${name}`;
  if (all.length !== axes) {
    throw new FileError(`${where} must be ${axes} numbers, got ${describe(value)}`);
  }
  return all.map((each) => countAt(where, each));
}

/** Refuses a layer whose setting is not the one that layers here have. @throws FileError */
export function must(
  layer: LayerJson,
  name: string,
  wanted: unknown,
  usual: unknown = wanted,
): void {
  const value = given(layer, name, usual);
  if (value === wanted) return;
  throw new FileError(
    `${layer.where}: ${name} must be ${describe(wanted)}, got ${describe(value)}`,
  );
}

/** Which of a row's axes are meant by numbers that count the batch too. @throws FileError */
export function axesOf(layer: LayerJson, name: string, rank: number, usual: unknown): number[] {
  const value = given(layer, name, usual);
  return (Array.isArray(value) ? value : [value]).map((axis) => {
    const places = rank + 1;
    const at = Number.isInteger(axis) && axis < 0 ? axis + places : axis;
    if (Number.isInteger(at) && at >= 1 && at < places) return at - 1;
    throw new FileError(`${layer.where}: ${name} must be axes of a row, got ${describe(value)}`);
  });
}
