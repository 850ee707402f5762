// A worker in a process of its own: one that is slow, one whose differences are damaged now and then, one of another version.

import { loadSync } from "nadir";
import { work } from "nadir/distributed";
import { carrierOf } from "./carriers.mjs";
import { networkOf, trainOf } from "./model.mjs";

const { run, kind, ...place } = JSON.parse(process.argv[2]);
const { carrier, end } = await carrierOf(place);
const network = networkOf(loadSync());
const { parameters } = network;
const train = trainOf(network, kind === "slow" ? 2500 : 250);
await work({ carrier: meddled(carrier), run, parameters, train, worker: kind, patience: 120_000 });
await end();
process.disconnect?.();

/** What of a worker goes wrong on its way. */
function meddled(carrier) {
  if (kind !== "damaging" && kind !== "other") return carrier;
  return {
    ...carrier,
    async open(...all) {
      const opened = await carrier.open(...all);
      return new Proxy(opened, {
        get(target, name) {
          const own = target[name];
          if (typeof own !== "function") return own;
          return (...args) => own.apply(target, wrong(name, args));
        },
      });
    },
  };
}

function wrong(name, args) {
  if (kind === "damaging" && name === "putBlob" && Math.random() < 0.5) {
    const bytes = args[1].slice();
    bytes[Math.floor(Math.random() * bytes.length)] ^= 1 << Math.floor(Math.random() * 8);
    return [args[0], bytes, ...args.slice(2)];
  }
  if (kind === "other" && name === "create" && args[0].startsWith("result.")) {
    return [args[0], args[1].replace(/"nadir":"[^"]*"/, '"nadir":"0.0.1"'), ...args.slice(2)];
  }
  return args;
}
