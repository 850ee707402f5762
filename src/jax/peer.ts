import { describe } from "../validate.ts";

/** What is used of a `jax.Array`. */
export interface JaxArray {
  /** Its sizes. */
  readonly shape: readonly number[];
  /** The kind of its elements. */
  readonly dtype: string;
  /** Where it lies. */
  readonly device: string;
  /** The array itself, to be used up once more. */
  readonly ref: this;
  /** How often it can still be used up. */
  readonly refCount: number;
  /** Gives back what it holds. */
  dispose(): void;
  /** The values, in an array of their own. Uses the array up. */
  data(): Promise<unknown>;
  /** The same, at once. */
  dataSync(): unknown;
}

/** What is used of the module `@jax-js/jax`. */
export interface Jax {
  /** The class of arrays. */
  readonly Array: abstract new (
    ...args: never
  ) => JaxArray;
  /** What makes arrays. */
  readonly numpy: {
    array(values: Float32Array, options: { shape?: number[]; device?: never }): JaxArray;
  };
  /** The device that arrays are on which name none. */
  defaultDevice(): string;
}

/** Methods and getters of an array that older versions lack, or later ones may. */
const members = ["ref", "refCount", "device", "dispose", "data", "dataSync"] as const;

/** @throws TypeError if it is no jax-js, or one that lacks what is used of it. */
export function checkPeer(where: string, jax: Jax): void {
  const hint = 'pass the module: import * as jax from "@jax-js/jax"';
  if (typeof jax !== "object" || jax === null) {
    throw new TypeError(`${where}: jax must be @jax-js/jax, got ${describe(jax)}; ${hint}`);
  }
  const lacks = [
    ...(typeof jax.Array === "function" ? [] : ["Array"]),
    ...(typeof jax.numpy?.array === "function" ? [] : ["numpy.array"]),
    ...(typeof jax.defaultDevice === "function" ? [] : ["defaultDevice"]),
  ];
  if (lacks.length > 0) {
    throw new TypeError(
      `${where}: jax must be @jax-js/jax, but lacks ${lacks.join(", ")}; ${hint}`,
    );
  }
  const missing = members.filter((name) => !(name in jax.Array.prototype));
  if (missing.length > 0) {
    const names = missing.map((name) => `Array.${name}`).join(", ");
    throw new TypeError(`${where}: this version of @jax-js/jax lacks ${names}; 0.1.25 has them`);
  }
}
