/** Numbers of a result that its worker has written as it likes: what is taken can be decided on, and read by all. */
import { expect, test } from "vitest";
import { type Kinds, PROTOCOL, readRecord, write } from "../../src/distributed/protocol.ts";
import { version } from "../../src/kernels/version.ts";

const reference = { name: "differences.0.0.x", sha256: "0".repeat(64) };
const result = {
  ...{ protocol: PROTOCOL, nadir: version, runId: "x", worker: "w", differences: reference },
  ...{ residual: null, rows: 1, loss: 0, bytes: 1, seconds: 1 },
};
const written = ["1e999", "-1e999", "-1", "-0", "0", "1e-400", "1e308", "1.5", "9007199254740993"];
const others = ["null", "true", '"1"', '"NaN"', "[1]", "{}", '"1e999"'];
const fields = ["rows", "loss", "bytes", "seconds"] as const;

const accepted = (text: string): Kinds["result"] | undefined => {
  try {
    return readRecord("result.0.0", text, "result").record;
  } catch (error) {
    expect(error).toMatchObject({ kind: "damaged" });
    return undefined;
  }
};

const cases = fields.flatMap((field) => [...written, ...others].map((text) => [field, text]));
test.each(cases)("%s of %s", (field, text) => {
  const { [field as "rows"]: _, ...rest } = result;
  const read = accepted(`${JSON.stringify(rest).slice(0, -1)},"${field}":${text}}`);
  if (!read) return;
  const { runId, ...shard } = read;
  const decision = write({ runId, results: [{ ...shard, shard: 0 }], missing: [] });
  const { record } = readRecord("decision.0", decision, "decision");
  // −0 comes back as 0, which no sum sees.
  const taken = read[field as "loss"];
  expect(record.results[0]![field as "loss"]).toBe(taken === null ? null : taken + 0);
});

test("some are taken, and what is not finite is not", () => {
  expect(accepted(JSON.stringify(result))).toBeDefined();
  for (const field of fields) {
    const text = JSON.stringify({ ...result, [field]: "*" });
    expect(accepted(text.replace('"*"', "1e999"))).toBeUndefined();
    expect(accepted(text.replace('"*"', "7"))).toBeDefined();
  }
});
