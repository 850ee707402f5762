import { checkAttached, isShared } from "../arrays.ts";
import { mismatch } from "../validate.ts";

/** The bytes of a file: a `Uint8Array`, any other view, Node's `Buffer`, or the memory itself; of any realm. */
export type Bytes = ArrayBufferView | ArrayBufferLike;

/**
 * A view of the bytes, of this realm's class. Shared memory is copied, since it may change while it is read.
 * @throws TypeError for what is none, and for memory that is gone.
 */
export function bytesOf(where: string, bytes: unknown): Uint8Array<ArrayBuffer> {
  const view = ArrayBuffer.isView(bytes) ? bytes : wholeOf(where, bytes);
  checkAttached(where, view);
  const { buffer, byteOffset, byteLength } = view;
  const all = new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength);
  return isShared(buffer) ? new Uint8Array(all) : all;
}

/** Whether something is bytes, as {@link bytesOf} takes them, gone or not. */
export function isBytes(value: unknown): value is Bytes {
  if (ArrayBuffer.isView(value)) return true;
  const tag = Object.prototype.toString.call(value);
  return tag === "[object ArrayBuffer]" || tag === "[object SharedArrayBuffer]";
}

/** One piece behind the other. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** The view that takes memory of any realm, shared or not, and nothing else: it throws for a detached one too. */
function wholeOf(where: string, memory: unknown): DataView {
  try {
    return new DataView(memory as ArrayBuffer);
  } catch {
    const tag = Object.prototype.toString.call(memory);
    if (tag === "[object ArrayBuffer]") {
      throw new TypeError(`${where} is detached, as memory is that was transferred`);
    }
    const { message } = mismatch(
      where,
      "bytes: a Uint8Array, another view, or an ArrayBuffer",
      memory,
    );
    const hint = insteadOf(memory, tag);
    throw new TypeError(hint === undefined ? message : `${message}: ${hint}`);
  }
}

/** What gives the bytes, where something is given that is none. */
export function insteadOf(
  given: unknown,
  tag: string = Object.prototype.toString.call(given),
): string | undefined {
  if (given === undefined || given === null) return "nothing was kept there";
  if (typeof given === "string") return keptIn();
  if (typeof (given as { then?: unknown }).then === "function") return "await it";
  if (/(Blob|File|Response|Request|ReadableStream)\]$/.test(tag)) return "await readBytes(…) of it";
  return undefined;
}

/** What reads by name here: pages and their workers have no files. */
const keptIn = () =>
  "indexedDB" in globalThis
    ? "await loadIndexedDB(name) and loadOPFS(name) give what is kept, await readBytes(fetch(url)) what a server has"
    : "await loadFile(path) reads a file";

/** Made when it is needed: Jest's jsdom has none. */
let utf8: TextDecoder | undefined;

/** The text of bytes in UTF-8; undefined if they are none. A copy is read, since engines refuse resizable memory. */
export function textOf(bytes: Uint8Array): string | undefined {
  utf8 ??= new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  try {
    return utf8.decode(bytes.slice());
  } catch {
    return undefined;
  }
}
