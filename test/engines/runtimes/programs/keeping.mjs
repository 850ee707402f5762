// For Cloudflare: the recipes of docs/checkpoints.md, on its stores. Answers what was otherwise than it should be.

import { Adam, loadSync } from "nadir";
import { restore, save } from "nadir/checkpoint";
import { getChunks, putChunks } from "./durable.js";
import * as recipes from "./keep.js";
import * as readme from "./readme.js";

const nadir = loadSync();

function made() {
  const parameters = nadir.parameters({ weight: [300] });
  return { parameters, optimizer: new Adam(parameters, { lr: 0.1 }) };
}

function train({ parameters, optimizer }) {
  parameters.weight.grad.set(parameters.weight.data.map((value, i) => value - i));
  optimizer.step();
}

/** Whether what is kept by one way and got by the other goes on as if it had never stopped. */
async function check(what, keep, resume, problems) {
  const [one, other] = [made(), made()];
  try {
    const there = await resume(other);
    if (there) problems.push(`${what}: something where nothing is`);
    for (let round = 0; round < 2; round++) {
      train(one);
      await keep(one);
    }
    if ((await resume(other)) === false) problems.push(`${what}: nothing is kept`);
    for (const each of [one, other]) train(each);
    const same = one.parameters.weight.data.every((e, i) => e === other.parameters.weight.data[i]);
    if (!same) problems.push(`${what}: goes on otherwise`);
  } catch (error) {
    problems.push(`${what}: ${error.stack}`);
  }
}

export class Store {
  constructor({ storage }) {
    this.storage = storage;
  }

  async fetch() {
    const { storage } = this;
    const problems = [];
    const resume = async (parts) => {
      const bytes = await getChunks(storage, "model");
      if (bytes) restore(bytes, parts);
      return bytes !== undefined;
    };
    await check(
      "Durable Object",
      (parts) => putChunks(storage, "model", save(parts)),
      resume,
      problems,
    );
    for (const length of [1_500_000, 65536, 65537, 3, 0]) {
      const bytes = new Uint8Array(length).map((_, i) => i * 7 + length);
      await putChunks(storage, "bytes", bytes);
      const kept = await getChunks(storage, "bytes");
      const same = kept?.length === length && kept.every((byte, i) => byte === bytes[i]);
      if (!same) problems.push(`Durable Object: ${length} bytes are others`);
      const left = (await storage.list({ prefix: "bytes/" })).size;
      if (left !== Math.ceil(length / 65536)) problems.push(`Durable Object: ${left} chunks left`);
    }
    return Response.json(problems);
  }
}

export default {
  async fetch(request, { KV, R2, STORE }) {
    const problems = [];
    const ways = {
      KV: [
        (parts) => recipes.keepInKV(KV, "model", parts),
        (parts) => recipes.resumeFromKV(KV, "model", parts),
      ],
      "KV by the README": [
        (parts) => readme.keepOnEdge(KV, parts),
        async (parts) => (await readme.resumeOnEdge(KV, parts)) !== null,
      ],
      R2: [
        (parts) => recipes.keepInR2(R2, "model", parts),
        (parts) => recipes.resumeFromR2(R2, "model", parts),
      ],
    };
    for (const [what, [keep, resume]] of Object.entries(ways)) {
      await check(what, keep, resume, problems);
    }
    let sent;
    await check(
      "Request",
      async (parts) => {
        sent = save(parts);
      },
      async (parts) => {
        if (!sent) return false;
        const request = new Request("http://127.0.0.1/", { method: "POST", body: sent });
        return recipes.resumeFromRequest(request, parts);
      },
      problems,
    );
    const large = new Request("http://127.0.0.1/", { method: "POST", body: new Uint8Array(2e6) });
    const error = await recipes.resumeFromRequest(large, made()).catch((error) => error);
    if (!(error instanceof RangeError)) problems.push(`Request of 2 MB: ${error}`);
    const store = STORE.get(STORE.idFromName("a"));
    problems.push(...(await (await store.fetch(request)).json()));
    return Response.json(problems);
  },
};
