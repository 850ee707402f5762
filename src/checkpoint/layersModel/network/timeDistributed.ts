import { FileError } from "../../fileError.ts";
import { objectAt, textAt } from "../json.ts";
import { activationLayer } from "./activations.ts";
import { denseLayer, dropoutLayer } from "./others.ts";
import type { NetworkKind } from "./reading.ts";

/** What is of each place by itself anyway. */
const OF_EACH: ReadonlyMap<string, NetworkKind> = new Map([
  ["Dense", denseLayer],
  ["Activation", activationLayer],
  ["Dropout", dropoutLayer],
]);

/** The layer within, whose weights have the name of the one around it. @throws FileError */
export const timeDistributedLayer: NetworkKind = (layer, reading) => {
  const { name, where, config } = layer;
  const inner = objectAt(`${where}: layer`, config.layer);
  const className = textAt(`${where}: class_name of the layer`, inner.class_name);
  const kind = OF_EACH.get(className);
  if (!kind) {
    throw new FileError(
      `${where}: its layer can be ${[...OF_EACH.keys()].join(", ")}, got ${className}`,
    );
  }
  const settings = objectAt(`${where}: config of the layer`, inner.config);
  kind({ name, where, className, config: settings }, reading);
};
