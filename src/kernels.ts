import { base64 } from "#wasm";
import type { DType } from "./dtype.ts";
import { relink } from "./relink.ts";
import { instantiateSync } from "./vendor/loader.ts";

/** The sweeps of `assembly/`, each over f32 and f64 arrays: (…pointers, count, …constants). */
export type SweepName =
  | "sgd"
  | "momentum"
  | "nagLookAhead"
  | "adagrad"
  | "rmsprop"
  | "rmspropCentered"
  | "rmspropMomentum"
  | "rmspropCenteredMomentum"
  | "adadelta"
  | "adam"
  | "amsgrad"
  | "adamLookAhead"
  | "adamax"
  | "nadam"
  | "scale"
  | "clamp";

/** Reductions of one block of an array to a number: (pointer, count). */
export type ReductionName = "sumOfSquares" | "sumOfAbsolutes" | "maximum";

/** The module's exports. Every one is a pure function of memory and its arguments. */
export type Kernels = Readonly<
  Record<`${SweepName}_${DType}`, (...pointersCountConstants: number[]) => void> &
    Record<`${ReductionName}_${DType}`, (pointer: number, count: number) => number>
>;

const compiled = new Map<boolean, WebAssembly.Module>();

/** The module for unshared or shared memory, compiled at the first use and kept. */
export async function compile(shared: boolean): Promise<WebAssembly.Module> {
  const module = compiled.get(shared) ?? (await WebAssembly.compile(bytes(shared)));
  compiled.set(shared, module);
  return module;
}

/** As {@link compile}, blocking. */
export function compileSync(shared: boolean): WebAssembly.Module {
  const module = compiled.get(shared) ?? new WebAssembly.Module(bytes(shared));
  compiled.set(shared, module);
  return module;
}

/** Whether a module is this one, though perhaps of another version. */
export function isOurs(module: WebAssembly.Module): boolean {
  return WebAssembly.Module.exports(module).some(({ name }) => name === "scale_f32");
}

/** Links the module to a memory: its only import. */
export function instantiate(module: WebAssembly.Module, memory: WebAssembly.Memory): Kernels {
  return instantiateSync(module, { env: { memory } });
}

function bytes(shared: boolean): Uint8Array<ArrayBuffer> {
  const binary = atob(base64);
  const plain = new Uint8Array(binary.length);
  // An index loop: Uint8Array.from with a callback takes twenty times as long (measured).
  for (let i = 0; i < binary.length; i++) plain[i] = binary.charCodeAt(i);
  return shared ? relink(plain) : plain;
}
