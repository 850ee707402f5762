/** A module of the user's that says what is trained, and how: `nadir coordinate` and `nadir work` take the same one. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Failure } from "../command.ts";

/** What it exports, itself or by what its `model()` gives; what that is like is seen by who uses it. */
export interface Program {
  readonly parameters: Readonly<Record<string, Tensor>>;
  readonly buffers: Readonly<Record<string, Tensor>>;
  readonly outer: unknown;
  readonly train: ((...given: readonly unknown[]) => unknown) | undefined;
  readonly options: Readonly<Record<string, unknown>>;
}

/** A parameter or a buffer. */
export interface Tensor {
  readonly shape: readonly number[];
  readonly dtype: "f32" | "f64";
  readonly length: number;
  readonly data: Float32Array | Float64Array;
  /** Of a buffer that counts. */
  readonly isCount?: boolean;
}

/** @throws Failure for a module that is missing, fails, or exports no parameters. */
export async function readProgram(path: string): Promise<Program> {
  if (!existsSync(path)) throw new Failure(`there is no ${path}`);
  const { model, ...itself } = await failingIn(
    path,
    () => import(pathToFileURL(resolve(path)).href),
  );
  if (model !== undefined && typeof model !== "function") {
    throw new Failure(`${path}: model must be a function, got ${typeof model}`);
  }
  const made: unknown = model === undefined ? undefined : await failingIn(path, () => model());
  const all: Partial<Program> = { ...itself, ...(isRecord(made) ? made : undefined) };
  const { parameters, buffers = {}, outer, train, options = {} } = all;
  if (!isTensors(parameters) || Object.keys(parameters).length === 0) {
    throw new Failure(
      `${path} must export parameters, by name, or model(), which gives { parameters }`,
    );
  }
  if (!isTensors(buffers)) throw new Failure(`${path}: buffers must be tensors by name`);
  if (train !== undefined && typeof train !== "function") {
    throw new Failure(`${path}: train must be a function, got ${typeof train}`);
  }
  if (!isRecord(options)) throw new Failure(`${path}: options must be an object`);
  return { parameters, buffers, outer, train, options };
}

/** What goes wrong in the user's code is told with the place, and is no error of ours. */
export async function failingIn<T>(path: string, action: () => T | Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw error instanceof Failure ? error : new Failure(`${path}: ${traced(error)}`);
  }
}

/** An error with the lines of its trace that lie in files, but Node's own and ours. */
export function traced(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const places = (error.stack ?? "")
    .split("\n")
    .filter((line) => line.includes("file://") && !line.includes(import.meta.url))
    .slice(0, 3);
  return [`${error.name}: ${error.message}`, ...places].join("\n");
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

const isTensors = (value: unknown): value is Readonly<Record<string, Tensor>> =>
  isRecord(value) &&
  Object.values(value).every(
    (each) => isRecord(each) && ArrayBuffer.isView(each.data) && Array.isArray(each.shape),
  );
