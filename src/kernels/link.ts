import type { Exports } from "../kernels.ts";
import * as loader from "../vendor/loader.ts";

/** Whether a module is this one, though perhaps of another version. */
export function isOurs(module: WebAssembly.Module): boolean {
  return WebAssembly.Module.exports(module).some(({ name }) => name === "scale_f32");
}

/** Links the module to a memory: its only import. */
export function instantiate(
  module: WebAssembly.Module,
  memory: WebAssembly.Memory,
): Promise<Exports> {
  return loader.instantiate(module, { env: { memory } });
}

/** As {@link instantiate}, blocking. */
export function instantiateSync(module: WebAssembly.Module, memory: WebAssembly.Memory): Exports {
  return loader.instantiateSync(module, { env: { memory } });
}
