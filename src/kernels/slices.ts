/**
 * The module by families of kernels, each a module of its own: who imports an optimizer carries its
 * kernels and no others. The families' own modules (`build/slices`) register them here.
 *
 * @module
 */

import { compilePart } from "./compilePart.ts";
import { checkCompiling } from "./engine.ts";
import { Part } from "./part.ts";

const slices: Part[] = [];

/** Registers a family's module, as text. */
export function slice(text: string): Part {
  const part = new Part(() => decode(text));
  slices.push(part);
  return part;
}

/** The modules of all families that are there, for unshared or shared memory. */
export async function compile(shared: boolean): Promise<WebAssembly.Module[]> {
  checkCompiling();
  return Promise.all(slices.map((part) => compilePart(part, shared)));
}

/** As {@link compile}, blocking. */
export function compileSync(shared: boolean): WebAssembly.Module[] {
  checkCompiling();
  return slices.map((part) => part.compileSync(shared));
}

/** @throws TypeError: who wants threads imports them, and who does not carries none of it. */
export function employ(threads: unknown = 1): undefined {
  if (threads !== 1) throw new TypeError("load: threads: import load from nadir/threads");
}

/**
 * Bytes from printable characters, of which base64 takes fewer, but gzip makes more: it does not see what
 * repeats. Counted from 253, with which every vector instruction begins, and on from 255 to 0: the first 90 are
 * one character, from `#` on, with `!` for `\`; `}` goes before the next 90, `~` before the rest.
 */
export function decode(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length);
  let length = 0;
  let above = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 124) above = (code - 124) * 90;
    else {
      bytes[length++] = above + (code === 33 ? 92 : code) - 38;
      above = 0;
    }
  }
  return bytes.slice(0, length);
}
