import { instantiateSync as instantiateAssemblyScript } from "@assemblyscript/loader";
import type { Kernels } from "../kernels.ts";

/**
 * The AssemblyScript loader's synchronous instantiation, typed for our module. Not the loader's
 * `exports`: it wraps functions for optional arguments, of which we have none, at 30 ns a call.
 */
export function instantiateSync(
  module: WebAssembly.Module,
  imports: { env: { memory: WebAssembly.Memory } },
): Kernels {
  // A module of another realm, as Next's edge hands out, the loader would take for bytes.
  const { exports } =
    module instanceof WebAssembly.Module
      ? instantiateAssemblyScript(module, imports).instance
      : new WebAssembly.Instance(module, imports);
  return exports as unknown as Kernels;
}
