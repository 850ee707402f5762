import { expect, it } from "vitest";
import { afresh } from "../../../../apps/cli/coordinate/afresh.ts";
import { coordinate, localCarrier, work } from "../../../../src/distributed/index.ts";
import { loadSync } from "../../../../src/index.ts";

const run = "run";
const parameters = loadSync().parameters({ a: [1] });
const led = { run, parameters, rounds: 2, innerSteps: 1 };
const train = () => ({ rows: 1 });

it("removes a run once it is about to begin again, and not for what is refused", async () => {
  const carrier = localCarrier();
  const read = async () => await (await carrier.open(run)).read("state");
  await Promise.all([coordinate({ ...led, carrier }), work({ carrier, run, train })]);
  const before = await read();
  for (const wrong of [{ lease: 0 }, { deadline: 0 }, { outer: {} }]) {
    const refused = coordinate({ ...led, carrier: afresh(carrier), ...(wrong as object) });
    await expect(refused).rejects.toThrow("coordinate: ");
    expect(await read()).toEqual(before);
  }
  const other = { ...led, carrier: afresh(carrier), rounds: 1 };
  const leading = coordinate({ ...other, onRound: () => false });
  expect(await Promise.all([leading, work({ carrier, run, train })])).toMatchObject([
    { rounds: 1, stopped: "rounds" },
    { shards: 1 },
  ]);
});

it("tries again where it could not remove it", async () => {
  const carrier = localCarrier();
  await (await carrier.open(run, { create: true })).create("old", "");
  let tries = 0;
  const destroy: typeof carrier.destroy = async (...call) => {
    if (++tries < 2) throw new Error("nobody");
    await carrier.destroy(...call);
  };
  const anew = afresh({ ...carrier, destroy });
  await expect(anew.open(run, { create: true })).rejects.toThrow("nobody");
  expect(await (await anew.open(run, { create: true })).read("old")).toBeUndefined();
  await (await anew.open(run)).create("new", "");
  expect(await (await anew.open(run)).list("")).toEqual(["new"]);
});
