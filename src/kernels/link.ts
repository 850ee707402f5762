import type { Exports } from "../kernels.ts";
import { describe } from "../validate.ts";
import * as loader from "../vendor/loader.ts";
import { explained, isKind } from "./engine.ts";
import { version } from "./version.ts";

/** @throws TypeError for what is not this version's module. */
export function checkModule(module: WebAssembly.Module): void {
  const found = isKind(module, "Module") ? versionOf(module) : describe(module);
  if (found === version) return;
  throw new TypeError(
    `load: module must be nadir.wasm of version ${version}, compiled, got ${found}`,
  );
}

function versionOf(module: WebAssembly.Module): string {
  const [section] = WebAssembly.Module.customSections(module, "nadir");
  return section ? String.fromCharCode(...new Uint8Array(section)) : "one that says no version";
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
