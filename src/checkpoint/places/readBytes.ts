import { checkKeys, checkNumber, isObject, mismatch } from "../../validate.ts";
import { joined } from "../bytes.ts";
import { reasonOf, StorageError } from "./storageError.ts";

/** What has bytes: a `Response`, a `Request`, a `Blob` or `File`, an object of Cloudflare's R2. */
export interface WithBytes {
  /** All of it. */
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** A `ReadableStream`. */
export interface BytesStream {
  /** What reads it, alone. */
  getReader(): BytesReader;
}

/** What a stream is read by. */
export interface BytesReader {
  /** The next bytes, or that there are no more. */
  read(): Promise<{ readonly done: boolean; readonly value?: unknown }>;
  /** Wants no more. */
  cancel(): Promise<unknown>;
  /** Lets others read. */
  releaseLock(): void;
}

/** What `readBytes` reads. */
export type BytesSource = WithBytes | BytesStream | AsyncIterable<Uint8Array>;

/** Options of {@link readBytes}. */
export interface ReadBytesOptions {
  /** The most bytes that are taken: an integer ≥ 0. Default: no limit. */
  readonly limit?: number;
}

/** What sources have, each some of it. */
interface Told extends Partial<WithBytes>, Partial<AsyncIterable<unknown>> {
  readonly body?: (BytesStream & { readonly locked?: boolean }) | null;
  readonly bodyUsed?: boolean;
  readonly locked?: boolean;
  readonly ok?: boolean;
  readonly status?: number;
  readonly url?: string;
  readonly size?: number;
  getReader?(): BytesReader;
}

/**
 * All bytes of what a network, a form or a stream gives, for `restore` and `decode`.
 *
 * @param source A `Response`, a `Request`, a `File` of an `<input>` or another `Blob`, a `ReadableStream`, an object
 *   of R2, an async iterable of bytes, as Node's streams are, or a promise of one of these, as `fetch` gives.
 * @throws TypeError for another source, or one that is read already; RangeError if there is more than `limit`, of
 *   which no more is read; StorageError for a response that is an error, or a source that breaks off.
 */
export async function readBytes(
  source: BytesSource | PromiseLike<BytesSource>,
  options: ReadBytesOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  checkKeys("readBytes", options, ["limit"]);
  const { limit = Number.MAX_SAFE_INTEGER } = options;
  checkNumber("readBytes: limit", limit, { min: 0, integer: true });
  const told = readable(await source);
  if (told.size! > limit) throw tooMuch(limit);
  // A stream only where it may have to be left: this is one copy less.
  const isBounded = options.limit === undefined || typeof told.size === "number";
  if (isBounded && told.arrayBuffer) return new Uint8Array(await told.arrayBuffer().catch(fail));
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunksOf(told)) {
    if (!ArrayBuffer.isView(chunk)) throw mismatch("readBytes: a chunk", "bytes", chunk);
    chunks.push(new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    length += chunk.byteLength;
    if (length > limit) throw tooMuch(limit);
  }
  return joined(chunks);
}

function readable(source: unknown): Told {
  const told = source as Told;
  const canBeRead =
    isObject(source) &&
    [told.arrayBuffer, told.getReader, told[Symbol.asyncIterator]].some(
      (method) => typeof method === "function",
    );
  if (!canBeRead) {
    throw mismatch(
      "readBytes: source",
      "a Response, a Request, a Blob or a stream of bytes",
      source,
    );
  }
  if (told.bodyUsed || told.locked || told.body?.locked) {
    throw new TypeError("readBytes: source has been read already, or is being read");
  }
  // Requests and blobs are neither.
  if (told.ok === false) {
    const from = told.url ? ` from ${told.url}` : "";
    throw new StorageError(`readBytes: the response${from} is an error, status ${told.status}`);
  }
  return told;
}

async function* chunksOf(told: Told): AsyncGenerator<unknown> {
  const stream = told.body ?? told;
  try {
    if (stream.getReader) yield* read(stream.getReader());
    else if (told[Symbol.asyncIterator]) yield* told as AsyncIterable<unknown>;
    // One without a body, or of a platform without streams.
    else yield new Uint8Array(await told.arrayBuffer!());
  } catch (error) {
    fail(error);
  }
}

/** Not by its own iterator, which Safari's streams have not. */
async function* read(reader: BytesReader): AsyncGenerator<unknown> {
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    reader.cancel().catch(() => {});
    reader.releaseLock();
  }
}

function fail(error: unknown): never {
  throw new StorageError(`readBytes: the source broke off: ${reasonOf(error)}`, error);
}

function tooMuch(limit: number): RangeError {
  return new RangeError(`readBytes: source has more than limit, ${limit} bytes`);
}
