/** What of a value goes into a message. */
import { expect, test } from "vitest";
import { loadSync } from "../../src/index.ts";
import { sent } from "../../src/worker/sent.ts";

const whole = Float32Array.from({ length: 1000 }, (_, i) => i);

test("of a view, its part of the memory, wherever it stands", () => {
  const value = {
    whole,
    part: whole.subarray(3, 5),
    list: [whole.subarray(5, 6), [whole.subarray(7)]],
    buffer: Buffer.from("text"),
    numbers: [1, 2],
    date: new Date(0),
    map: new Map([["a", 1]]),
  };
  const got = sent(value, []);
  expect(got).toEqual({ ...value, buffer: new Uint8Array(Buffer.from("text")) });
  expect(got.whole).toBe(whole);
  expect(got.part.buffer.byteLength).toBe(8);
  expect((got.list[1] as Float32Array[])[0]!.buffer.byteLength).toBe(4 * 993);
  expect(got.buffer.buffer.byteLength).toBe(4);
  expect([got.numbers, got.date, got.map]).toEqual([value.numbers, value.date, value.map]);
  expect(got.numbers).toBe(value.numbers);
  expect(value.part.buffer).toBe(whole.buffer);
});

test("of a parameter, its numbers alone, and not all memory", () => {
  const parameter = loadSync().parameter([3]);
  parameter.data.set([1, 2, 3]);
  const got = sent({ inputs: parameter.data }, []);
  expect(got.inputs).toEqual(Float32Array.of(1, 2, 3));
  expect(got.inputs.buffer.byteLength).toBe(12);
});

test("shared memory, and what is transferred, as it is", () => {
  const shared = new Float32Array(new SharedArrayBuffer(40), 4, 2);
  expect(sent({ shared }, []).shared).toBe(shared);
  const part = whole.subarray(1);
  expect(sent({ part }, [whole.buffer]).part).toBe(part);
});

test("what is there twice stays one, and circles stay circles", () => {
  const part = whole.subarray(1, 2);
  const value: Record<string, unknown> = { a: part, b: part };
  value.itself = [value];
  const got = sent(value, []) as { a: unknown; b: unknown; itself: unknown[] };
  expect(got.a).toBe(got.b);
  expect(got.itself[0]).toBe(got);
});

test.each([undefined, null, 0, "text", [], {}])("%s is itself", (value) => {
  expect(sent(value, [])).toEqual(value);
});
