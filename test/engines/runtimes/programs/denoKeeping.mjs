// For Deno: the recipe of docs/checkpoints.md on Deno KV. Prints what was otherwise than it should be.

import { Adam, loadSync } from "nadir";
import { restore, save } from "nadir/checkpoint";
import { getChunks, putChunks } from "./deno-kv.js";

const kv = await Deno.openKv(":memory:");
const problems = [];
const check = (what, holds) => holds || problems.push(what);
const same = (a, b) => a?.length === b.length && b.every((byte, i) => a[i] === byte);
const bytesOf = (length) => new Uint8Array(length).map((_, i) => i * 7 + length);

check("something where nothing is", (await getChunks(kv, "model")) === undefined);
for (const length of [1_500_000, 60_000, 60_001, 3, 0]) {
  await putChunks(kv, "model", bytesOf(length));
  check(`${length} bytes are others`, same(await getChunks(kv, "model"), bytesOf(length)));
  const left = await Array.fromAsync(kv.list({ prefix: ["models", "model"] }));
  check(`${left.length} values left`, left.length === Math.ceil(length / 60_000));
}

// Who puts and who gets at the same time.
const lengths = [200_000, 150_000, 300_000, 70_000];
await putChunks(kv, "model", bytesOf(lengths[0]));
const got = await Promise.all([
  ...lengths.map(async (length) => {
    await putChunks(kv, "model", bytesOf(length));
    return getChunks(kv, "model");
  }),
  ...lengths.map(() => getChunks(kv, "model")),
]);
check(
  "a mixture",
  got.every((bytes) => lengths.some((length) => same(bytes, bytesOf(length)))),
);

const parameters = loadSync().parameters({ weight: [3] });
const optimizer = new Adam(parameters);
parameters.weight.grad.fill(1);
optimizer.step();
const trained = parameters.weight.data.slice();
await putChunks(kv, "model", save({ parameters, optimizer }));
parameters.weight.data.fill(0);
restore(await getChunks(kv, "model"), { parameters, optimizer });
check("other weights", same(parameters.weight.data, trained));
kv.close();
console.log(JSON.stringify(problems));
