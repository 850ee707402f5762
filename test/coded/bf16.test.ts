import fc from "fast-check";
import { expect, test } from "vitest";
import { call } from "../kernels/call.ts";
import { floats, recorded } from "./recorded.ts";

function encode(values: Float32Array): Uint16Array {
  const arrays = { from: values, to: new Uint32Array(Math.ceil(values.length / 2)) };
  const { after } = call("encodeBf16_f32", { arrays, written: ["to"], last: "from" }, (at) => {
    return [at.from, at.to, values.length];
  });
  return new Uint16Array(after.to.buffer).slice(0, values.length);
}

function decode(codes: Uint16Array): Float32Array {
  const from = new Uint32Array(Math.ceil(codes.length / 2));
  new Uint16Array(from.buffer).set(codes);
  const arrays = { from, to: new Float32Array(codes.length) };
  const { after } = call("decodeBf16_f32", { arrays, written: ["to"], last: "to" }, (at) => {
    return [at.from, at.to, codes.length];
  });
  return after.to;
}

const bitsOf = (values: Float32Array) => new Uint32Array(values.slice().buffer);

test("rounds as PyTorch does, but for what is next to nothing, and NaN, of which there is one", () => {
  const given = floats(recorded.bf16.given);
  const expected = recorded.bf16.rounded.map((bits, i) => {
    if (Number.isNaN(given[i])) return 0x7fc0;
    return Math.abs(given[i]!) < 2 ** -126 ? bits & 0x8000 : bits;
  });
  expect([...encode(given)]).toEqual(expected);
  const nans = given.filter(Number.isNaN).length;
  expect(nans).toBeGreaterThan(2);
  expect(nans).toBeLessThan(20);
});

test("every bf16 number but subnormal ones is as it was", () => {
  const codes = Uint16Array.from({ length: 0x10000 }, (_, i) => i);
  const values = decode(codes);
  expect([...bitsOf(values)]).toEqual([...codes].map((code) => (code << 16) >>> 0));
  const expected = codes.map((code, i) => {
    if (Number.isNaN(values[i])) return 0x7fc0;
    return (code & 0x7f80) === 0 ? code & 0x8000 : code;
  });
  expect(encode(values)).toEqual(expected);
});

test("an element is rounded alike wherever it stands", () => {
  fc.assert(
    fc.property(fc.float32Array({ maxLength: 40 }), fc.nat(40), (values, cut) => {
      const whole = encode(values);
      const at = Math.min(cut, values.length);
      expect([...encode(values.slice(0, at)), ...encode(values.slice(at))]).toEqual([...whole]);
      expect([...decode(whole)]).toEqual(
        Array.from(whole, (code) => decode(Uint16Array.of(code))[0]),
      );
    }),
    { numRuns: 60 },
  );
});
