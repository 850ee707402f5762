import { instantiate as instantiateAssemblyScript } from "@assemblyscript/loader";
import type { Exports } from "../kernels.ts";

/** What the module imports. */
type Imports = { env: { memory: WebAssembly.Memory } };

/**
 * The AssemblyScript loader's instantiation, typed for our module. Not the loader's `exports`: it wraps
 * functions for optional arguments, of which we have none, at 30 ns a call.
 */
export async function instantiate(module: WebAssembly.Module, imports: Imports): Promise<Exports> {
  const { exports } = isLocal(module)
    ? (await instantiateAssemblyScript(module, imports)).instance
    : await WebAssembly.instantiate(module, imports);
  return exports as unknown as Exports;
}

/** As {@link instantiate}, blocking: here the loader would add but its weight. */
export function instantiateSync(module: WebAssembly.Module, imports: Imports): Exports {
  return new WebAssembly.Instance(module, imports).exports as unknown as Exports;
}

/** A module of another realm, as Next's edge hands out, the loader would take for bytes. */
function isLocal(module: WebAssembly.Module): boolean {
  return module instanceof WebAssembly.Module;
}
