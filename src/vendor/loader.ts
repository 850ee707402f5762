import { instantiateSync as instantiateAssemblyScript } from "@assemblyscript/loader";
import type { Kernels } from "../kernels.ts";

/**
 * The AssemblyScript loader's synchronous instantiation, typed for our module. Not the loader's
 * `exports`: it wraps functions for optional arguments, of which we have none, at 30 ns a call.
 */
export const instantiateSync = (
  module: WebAssembly.Module,
  imports: { env: { memory: WebAssembly.Memory } },
): Kernels => instantiateAssemblyScript(module, imports).instance.exports as unknown as Kernels;
