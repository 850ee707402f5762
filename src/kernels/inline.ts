/**
 * The module from bytes in this package: what every engine takes that may compile bytes. The others
 * get `edge.ts` instead, by the package's import `#module`.
 *
 * @module
 */
import { base64 } from "#wasm";
import { explained } from "./engine.ts";
import { relink } from "./relink.ts";

const compiled = new Map<boolean, WebAssembly.Module>();
const compiling = new Map<boolean, Promise<WebAssembly.Module>>();

/** The module for unshared or shared memory, compiled at the first use and kept. */
export async function compile(shared: boolean): Promise<WebAssembly.Module> {
  const module = compiled.get(shared) ?? (await compileOnce(shared));
  compiled.set(shared, module);
  return module;
}

/** As {@link compile}, blocking. */
export function compileSync(shared: boolean): WebAssembly.Module {
  const module = compiled.get(shared) ?? compileBytes(bytes(shared));
  compiled.set(shared, module);
  return module;
}

/** For all who call before it is done; after a failure it is tried anew. */
function compileOnce(shared: boolean): Promise<WebAssembly.Module> {
  const started = compiling.get(shared);
  if (started) return started;
  const compilation = WebAssembly.compile(bytes(shared))
    .catch(throwExplained)
    .finally(() => compiling.delete(shared));
  compiling.set(shared, compilation);
  return compilation;
}

function compileBytes(bytes: Uint8Array<ArrayBuffer>): WebAssembly.Module {
  try {
    return new WebAssembly.Module(bytes);
  } catch (error) {
    return throwExplained(error);
  }
}

function throwExplained(error: unknown): never {
  throw explained(error);
}

function bytes(shared: boolean): Uint8Array<ArrayBuffer> {
  const plain = decode(base64);
  return shared ? relink(plain) : plain;
}

/** Where the engine does it, in a twentieth of the time of a loop that is not compiled yet. */
function decode(text: string): Uint8Array<ArrayBuffer> {
  const { Buffer } = globalThis as { Buffer?: { from(text: string, of: string): Uint8Array } };
  if (Buffer) return new Uint8Array(Buffer.from(text, "base64"));
  const binary = atob(text);
  const plain = new Uint8Array(binary.length);
  // An index loop: Uint8Array.from with a callback takes twenty times as long (measured).
  for (let i = 0; i < binary.length; i++) plain[i] = binary.charCodeAt(i);
  return plain;
}
