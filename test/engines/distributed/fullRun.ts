/** A run whose carrier's disk fills up, between two rounds and in the middle of one, until there is room again. */
import { expect } from "vitest";
import type { Carrier, Train } from "../../../src/distributed/index.ts";
import { nadir, train } from "../../distributed/model.ts";
import { join, lead, run, undisturbed } from "../../distributed/runs.ts";
import type { SmallDisk } from "./smallDisk.ts";

const terms = { rounds: 6, lease: 2000 };
/** The round behind which the disk fills up, and the one in which. */
const [BEHIND, WITHIN] = [1, 4];

const start = () =>
  nadir.parameters({ weight: { data: new Float32Array(100_000).fill(0.1), shape: [100, 1000] } });

/** What was said while the disk was full. */
export interface Said {
  readonly coordinator: ReadonlySet<string>;
  readonly workers: ReadonlySet<string>;
}

/**
 * Expects that a run ends in the bits of one that nothing disturbs.
 * @param mend what makes the server go on, once there is room
 */
export async function endsInTheSameBits(
  carrier: Carrier,
  disk: SmallDisk,
  mend: () => Promise<void>,
): Promise<Said> {
  const said = { coordinator: new Set<string>(), workers: new Set<string>() };
  /** Who has to notice that it is full. */
  let concerned: keyof typeof said | undefined;
  let mending = Promise.resolve();
  const fill = (who: keyof typeof said) => {
    concerned = who;
    disk.fill();
  };
  const hear = (who: keyof typeof said) => (event: { kind: string; error?: Error }) => {
    if (event.kind !== "retry") return;
    said[who].add(event.error!.message);
    if (who !== concerned) return;
    concerned = undefined;
    disk.empty();
    mending = mend();
  };
  let isFilledWithin = false;
  const filling: Train = (parameters, shard, round, context) => {
    if (round === WITHIN && !isFilledWithin) {
      isFilledWithin = true;
      fill("workers");
    }
    return train(parameters, shard, round, context);
  };
  await carrier.open(run, { create: true });
  const options = { train: filling, onEvent: hear("workers") };
  const working = [join(carrier, options), join(carrier, options)];
  const { bits } = await lead(carrier, {
    ...{ ...terms, parameters: start() },
    onEvent: hear("coordinator"),
    onRound: ({ round }) => void (round === BEHIND && fill("coordinator")),
  });
  await Promise.all([...working, mending]);
  expect(isFilledWithin && concerned === undefined).toBe(true);
  expect(bits).toBe(await undisturbed({ ...terms, parameters: start() }));
  return said;
}
