import { Readable } from "node:stream";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { type BytesSource, readBytes } from "../../../src/checkpoint/index.ts";

const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => i * 7);

/** In pieces of different views, one of them empty. */
function* pieces() {
  yield bytes.subarray(0, 10);
  yield new Uint8Array();
  yield new DataView(bytes.buffer, 10, 90);
  yield new Uint16Array(bytes.buffer.slice(100, 400));
  yield Buffer.from(bytes.subarray(400, 1000));
  yield bytes.subarray(1000);
}

function streamOf(chunks: Iterable<unknown>, ended: (reason: unknown) => void = () => {}) {
  const iterator = chunks[Symbol.iterator]();
  return new ReadableStream({
    pull(controller) {
      const { done, value } = iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: ended,
  });
}

const request = () => new Request("http://localhost", { method: "POST", body: bytes });
const sources: Record<string, () => unknown> = {
  "a Response": () => new Response(bytes),
  "a promise of a Response": () => Promise.resolve(new Response(bytes)),
  "a Response of a stream": () => new Response(streamOf([bytes])),
  "a Request": request,
  "a Blob": () => new Blob([bytes.subarray(0, 500), bytes.subarray(500)]),
  "a File": () => new (globalThis.File ?? Blob)([bytes], "a"),
  "a ReadableStream": () => streamOf(pieces()),
  "a stream of Node": () => Readable.from(pieces()),
  "an async iterable": async function* chunks() {
    yield* pieces();
  },
  // As Cloudflare's R2 has them.
  "an object with a size": () => {
    const response = new Response(bytes);
    const { body } = response;
    return { body, size: bytes.length, bodyUsed: false, arrayBuffer: () => response.arrayBuffer() };
  },
  // As React Native has them.
  "what has no streams": () => ({ ok: true, arrayBuffer: async () => bytes.slice().buffer }),
  "another realm's buffer": () => ({
    arrayBuffer: async () => runInNewContext("(a) => Uint8Array.from(a).buffer")(bytes),
  }),
};
test.for(Object.keys(sources))("reads %s, also up to its very length", async (name) => {
  for (const options of [{}, { limit: bytes.length }]) {
    const read = await readBytes(sources[name]!() as BytesSource, options);
    expect(Object.prototype.toString.call(read)).toBe("[object Uint8Array]");
    expect(Buffer.compare(read, bytes)).toBe(0);
    expect(read.buffer.byteLength).toBe(bytes.length);
  }
});

const refusal = (source: unknown, options = {}) =>
  readBytes(source as BytesSource, options).then(
    ({ length }) => `read ${length}`,
    (error: Error) => `${error.name}: ${error.message}`,
  );

test.for(Object.keys(sources))("%s with more than the limit is refused", async (name) => {
  for (const limit of [bytes.length - 1, 0]) {
    expect(await refusal(sources[name]!(), { limit })).toBe(
      `RangeError: readBytes: source has more than limit, ${limit} bytes`,
    );
  }
});

test("beyond the limit nothing more is read, and who sends is told", async () => {
  let given = 0;
  let left = false;
  function* endless() {
    for (;;) {
      given++;
      yield new Uint8Array(1000);
    }
  }
  const stream = streamOf(endless(), () => {
    left = true;
  });
  expect(await refusal(new Response(stream), { limit: 5000 })).toContain("RangeError");
  expect(given).toBeLessThan(10);
  expect(left).toBe(true);
});

test("what breaks off is an error, with the reason", async () => {
  function* breaking() {
    yield new Uint8Array(10);
    throw new Error("connection lost");
  }
  const message = "StorageError: readBytes: the source broke off: Error: connection lost";
  expect(await refusal(streamOf(breaking()))).toBe(message);
  expect(await refusal(new Response(streamOf(breaking())))).toBe(message);
  expect(await refusal(Readable.from(breaking()), { limit: 20 })).toBe(message);
});

test("responses that are errors are no model", async () => {
  const missing = new Response("<h1>Not found</h1>", { status: 404 });
  expect(await refusal(missing)).toBe(
    "StorageError: readBytes: the response is an error, status 404",
  );
  Object.defineProperty(missing, "url", { value: "https://example.org/model" });
  expect(await refusal(missing)).toContain("from https://example.org/model is an error");
});

test("what is read already, or being read", async () => {
  const message = "TypeError: readBytes: source has been read already, or is being read";
  const read = new Response(bytes);
  await read.text();
  expect(await refusal(read)).toBe(message);
  const held = new Response(bytes);
  held.body!.getReader();
  expect(await refusal(held)).toBe(message);
  const stream = streamOf(pieces());
  stream.getReader();
  expect(await refusal(stream)).toBe(message);
});

test.for([undefined, null, 5, "https://example.org", {}, bytes, [bytes]])(
  "no source: %s",
  async (source) => {
    expect(await refusal(source)).toMatch(
      /^TypeError: readBytes: source must be a Response, .*, got/,
    );
  },
);

test("chunks that are no bytes", async () => {
  const text = Readable.from(["text"]);
  expect(await refusal(text)).toBe('TypeError: readBytes: a chunk must be bytes, got "text"');
});

test.for([-1, 1.5, Number.NaN, "5", null])("no limit: %s", async (limit) => {
  expect(await refusal(new Response(bytes), { limit })).toMatch(
    /^(Type|Range)Error: readBytes: limit must be/,
  );
});

test("no option", async () => {
  expect(await refusal(new Response(bytes), { limits: 5 })).toContain('unknown option "limits"');
});
