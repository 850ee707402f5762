import type { Exports } from "../kernels.ts";
import * as loader from "../vendor/loader.ts";
import { explained } from "./engine.ts";

/** Whether a module is this one, though perhaps of another version. */
export function isOurs(module: WebAssembly.Module): boolean {
  return WebAssembly.Module.exports(module).some(({ name }) => name === "scale_f32");
}

/** Links a module to a memory: its only import. @throws UnsupportedError, and TypeError if they do not fit. */
export function instantiate(
  module: WebAssembly.Module,
  memory: WebAssembly.Memory,
): Promise<Exports> {
  return loader.instantiate(module, { env: { memory } }).catch(throwUnlinked);
}

/** As {@link instantiate}, blocking. */
export function instantiateSync(module: WebAssembly.Module, memory: WebAssembly.Memory): Exports {
  try {
    return loader.instantiateSync(module, { env: { memory } });
  } catch (cause) {
    return throwUnlinked(cause);
  }
}

/** Why a module did not link. */
function throwUnlinked(cause: unknown): never {
  if (!(cause instanceof WebAssembly.LinkError)) throw explained(cause);
  const hint = "a shared memory needs a module made for one: leave module out";
  throw new TypeError(`load: module does not fit memory (${hint})`, { cause });
}
