import { elements } from "../../../parameter.ts";
import { describe } from "../../../validate.ts";
import { FileError } from "../../fileError.ts";
import type { ShapeKind } from "../chain.ts";
import { countAt, listAt } from "../json.ts";

/** What the rows are, which any first layer may say too. */
export const input: ShapeKind = () => {};

/** All of a row, one after another, as it lies in memory. */
export const flatten: ShapeKind = (layer, chain) => {
  const row = chain.rowOf(layer);
  const { data_format: order } = layer.config;
  if (order === "channels_first" && row.length > 1) {
    throw new FileError(`${layer.where}: data_format must be channels_last, got "channels_first"`);
  }
  chain.shape = [elements(row)];
};

/** The same numbers in another shape, where one size may be left open. */
export const reshape: ShapeKind = (layer, chain) => {
  const { where, config } = layer;
  const count = elements(chain.rowOf(layer));
  const target = listAt(`${where}: target_shape`, config.target_shape);
  const isOpen = (size: unknown) => size === null || size === -1;
  const known = target.filter((size) => !isOpen(size));
  const product = elements(known.map((size) => countAt(`${where}: target_shape`, size)));
  const rest = count / product;
  const open = target.length - known.length;
  if (open > 1 || !Number.isInteger(rest) || (open === 0 && rest !== 1)) {
    throw new FileError(
      `${where}: target_shape must be of ${count} elements, got ${describe(target)}`,
    );
  }
  chain.shape = target.map((size) => (isOpen(size) ? rest : (size as number)));
};
