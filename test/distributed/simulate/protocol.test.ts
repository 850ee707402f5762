/** What a run really sends, beside what is predicted. */
import { expect, test } from "vitest";
import {
  type Carrier,
  type CarrierRun,
  coordinate,
  localCarrier,
  simulate,
  work,
} from "../../../src/distributed/index.ts";
import { loadSync } from "../../../src/index.ts";

/** Counts what is asked of a carrier. */
function counting(inner: Carrier) {
  const counts = { written: 0, blobsRead: 0, bytesUp: 0, bytesDown: 0 };
  const count = (run: CarrierRun): CarrierRun =>
    new Proxy(run, {
      get(target, name: keyof CarrierRun) {
        if (!(name in target)) return undefined;
        return async (...args: [string, Uint8Array]) => {
          if (["putBlob", "create", "update"].includes(name)) counts.written++;
          if (name === "putBlob") counts.bytesUp += args[1].length;
          const result: unknown = await (target[name] as (...args: unknown[]) => unknown)(...args);
          if (name === "getBlob") {
            counts.blobsRead++;
            counts.bytesDown += (result as Uint8Array).length;
          }
          return result;
        };
      },
    });
  return {
    counts,
    carrier: {
      ...inner,
      open: async (run, options) => count(await inner.open(run, options)),
    } as Carrier,
  };
}

const LENGTH = 1_100_000;

/** Of one worker in so many rounds. */
async function counted(rounds: number, feedback: boolean) {
  const inner = localCarrier();
  const [own, theirs] = [counting(inner), counting(inner)];
  const run = "counted";
  const working = work({
    ...{ carrier: theirs.carrier, run },
    train({ x }, _, round) {
      x!.data[round] = 1;
      return { rows: 1 };
    },
  });
  const parameters = loadSync().parameters({ x: [LENGTH] });
  await coordinate({ carrier: own.carrier, run, parameters, rounds, innerSteps: 1, feedback });
  await working;
  return { own: own.counts, theirs: theirs.counts };
}

test.each([false, true])(
  "writes, blobs and bytes of a round are those predicted, feedback %s",
  async (feedback) => {
    const [few, many] = [await counted(3, feedback), await counted(7, feedback)];
    const { moved, requests } = simulate({
      ...{ parameters: LENGTH, innerSteps: 1, step: 0, workers: 1, feedback },
      ...{ straggling: 0, polling: 0, latency: 0, lease: 1e9 },
    });
    const round = (of: (counts: typeof few) => number) => (of(many) - of(few)) / 4;
    expect(requests.put).toBeCloseTo(
      round(({ own, theirs }) => own.written + theirs.written),
      3,
    );
    // Lists of digests, and what a checkpoint says of itself, are some hundred bytes.
    const near = (megabytes: number, bytes: number) => {
      expect(bytes).toBeGreaterThanOrEqual(megabytes * 1e6);
      expect(bytes).toBeLessThan(megabytes * 1e6 + 2000);
    };
    near(
      moved.workersUp,
      round(({ theirs }) => theirs.bytesUp),
    );
    near(
      moved.workersDown,
      round(({ theirs }) => theirs.bytesDown),
    );
    near(
      moved.coordinatorUp,
      round(({ own }) => own.bytesUp),
    );
    near(
      moved.coordinatorDown,
      round(({ own }) => own.bytesDown),
    );
  },
);
