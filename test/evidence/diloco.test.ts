/** Training by many that talk rarely, in a small form, and what the page says of what was recorded. */
import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { shardsOf } from "../../evidence/diloco/run.mjs";
import {
  jobs,
  type Summary,
  summarize,
  type Trained,
  table,
} from "../../evidence/diloco/subject.mjs";
import { contextOf } from "./context.ts";

const small = jobs({ seeds: 1, form: { share: 0.02 } });
const digits = small.find(({ name }) => name === "digits-0")!;
let trained: Trained;
beforeAll(async () => {
  trained = await digits.run(contextOf());
}, 60_000);

test("every way trains, and another one comes to something else", () => {
  const { results } = trained;
  const losses = Object.values(results).map(({ train }) => train.loss);
  expect(losses).toHaveLength(24);
  expect(Math.max(...losses)).toBeLessThan(3);
  expect(new Set(losses).size).toBeGreaterThan(20);
  const text = table(summarize([{ ...digits, result: trained }]));
  for (const name of Object.keys(results)) expect(text).toContain(name);
});

test("a worker moves as many bytes as precision, rounds and parameters say", () => {
  const bytes = (name: string) => trained.results[name]!.bytes;
  const [parameters, rounds, list] = [64 * 32 + 32 + 32 * 10 + 10, 2, 68];
  const moved = (encoded: number) => rounds * (4 * parameters + encoded + list);
  expect(bytes("f32")).toBe(moved(4 * parameters));
  expect(bytes("bf16")).toBe(moved(2 * parameters));
  expect(bytes("DiLoCo")).toBe(moved(parameters + 4 * Math.ceil(parameters / 256)));
  expect(bytes("int4")).toBe(moved(parameters / 2 + 4 * Math.ceil(parameters / 256)));
});

test("shards have all rows once; by label each has one or two labels", () => {
  const labels = Uint8Array.from({ length: 100 }, (_, i) => i % 10);
  for (const byLabel of [false, true]) {
    const shards = shardsOf(labels, 8, 1, byLabel);
    const all = shards.flatMap((rows) => [...rows]);
    expect(all.sort((a, b) => a - b)).toEqual([...labels.keys()]);
    const kinds = shards.map((rows) => new Set(Array.from(rows, (row) => labels[row])).size);
    expect(Math.max(...kinds) <= 3).toBe(byLabel);
  }
});

test("what the page says is what was recorded", () => {
  const { summary } = JSON.parse(readFileSync("evidence/diloco/recorded.json", "utf8")) as {
    summary: Summary;
  };
  for (const [task, { seeds, ways }] of Object.entries(summary)) {
    expect(seeds).toBe(5);
    const of = (name: string) => ways.find((way) => way.name === name)!;
    const [trained, tested] = (["train", "test"] as const).map(
      (part) => (name: string) => of(name)[part].mean,
    );
    const over = (name: string, part = trained!) => part(name) / part("DiLoCo") - 1;
    const isDigits = task === "digits";
    // Nesterov, the mean, Adam; beside one worker, and beside synchronous ones, with as many times the bytes.
    expect(Math.abs(over("outer: Nesterov's own form"))).toBeLessThan(0.015);
    const mean = over("outer: the mean (FedAvg)");
    expect(mean).toBeGreaterThan(isDigits ? 0.7 : 2);
    const adam = over("outer: Adam (FedOpt)");
    expect(adam).toBeGreaterThan(isDigits ? 2 : 0);
    expect(adam > mean).toBe(isDigits);
    expect(over("one worker")).toBeGreaterThan(0.1);
    const synchronous = "one worker, batches 8 times as large";
    expect(over(synchronous)).toBeLessThan(0);
    const times = of(synchronous).bytes / of("DiLoCo").bytes;
    expect(times).toBeGreaterThan(9.5);
    expect(times).toBeLessThan(16.5);
    for (const name of ["DiLoCo", "bf16", "int4", "int4, feedback"]) {
      for (const part of ["train", "test"] as const) {
        const [one, f32] = [of(name)[part], of("f32")[part]];
        const limit = isDigits ? one.std! : f32.mean * (name === "DiLoCo" ? 0.001 : 0.015);
        expect(Math.abs(one.mean - f32.mean)).toBeLessThan(limit);
      }
      expect(Math.abs(of(name).accuracy.mean - of("f32").accuracy.mean)).toBeLessThan(0.3);
    }
    // H: twice, and ten times.
    const [twice, ten] = isDigits ? ["H 20", "H 100"] : ["H 12", "H 60"];
    expect(over(twice)).toBeLessThan(0.12);
    expect(over(ten)).toBeGreaterThan(1.2);
    expect(over(ten)).toBeLessThan(3.55);
    const workers = ["k 1", "k 2", "k 4", "DiLoCo"].map(trained!);
    expect(workers).toEqual([...workers].sort((a, b) => b - a));
    for (const few of ["1 of 8 lost", "2 of 8 lost"]) expect(over(few)).toBeLessThan(0.1);
    const half = over("4 of 8 lost");
    expect(half).toBeGreaterThan(isDigits ? 1 : 0.2);
    expect(half).toBeLessThan(isDigits ? 1.1 : 0.25);
    expect(over("4 of 8 lost", tested!)).toBeLessThan(0.05);
    expect(trained!("shards by label")).toBeGreaterThan(trained!("shards by label, FedAvg"));
    expect(trained!("shards by label")).toBeGreaterThan(5 * trained!("DiLoCo"));
    expect(tested!("one worker")).toBeLessThan(tested!("DiLoCo"));
  }
});
