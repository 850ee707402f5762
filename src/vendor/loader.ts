import { instantiateSync as instantiateAssemblyScript } from "@assemblyscript/loader";
import type { Kernels } from "../kernels.ts";

/** The AssemblyScript loader's synchronous instantiation, typed for our module. */
export const instantiateSync = (
  module: WebAssembly.Module,
  imports: { env: { memory: WebAssembly.Memory } },
): Kernels => instantiateAssemblyScript(module, imports).exports as unknown as Kernels;
