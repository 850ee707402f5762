/**
 * The whole module from bytes in this package: for Node, Deno and Bun, and what looks up no "exports".
 * Bundlers get `slices.ts` instead, and platforms that compile no bytes `edge.ts`, by the package's
 * import `#module`.
 *
 * @module
 */
import { base64 } from "#wasm";
import { compilePart } from "./compilePart.ts";
import { Part } from "./part.ts";

export { employ } from "../threads/employ.ts";

const whole = /* @__PURE__ */ new Part(() => decode(base64));

/** The modules that have the kernels, for unshared or shared memory. */
export async function compile(shared: boolean): Promise<WebAssembly.Module[]> {
  return [await compilePart(whole, shared)];
}

/** As {@link compile}, blocking. */
export function compileSync(shared: boolean): WebAssembly.Module[] {
  return [whole.compileSync(shared)];
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
