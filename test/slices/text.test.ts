/** Modules as text: what the build writes is what `decode` reads. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { encode } from "../../scripts/text.mjs";
import { decode } from "../../src/kernels/slices.ts";

test("bytes come back as they were", () => {
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  expect(decode(encode(all))).toEqual(all);
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(decode(encode(bytes))).toEqual(bytes);
    }),
  );
});

test("no character needs to be escaped in a string", () => {
  const text = encode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  expect(JSON.stringify(text)).toBe(`"${text}"`);
  expect(text).toMatch(/^[!-~]*$/);
});

test("the letters are those that are documented", () => {
  expect(encode(Uint8Array.of(253, 255, 0, 54, 86, 87, 176, 177, 252))).toBe("#%&!|}#}|~#~n");
});
