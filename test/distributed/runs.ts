/** Runs of the model of these tests, within this program. */
import {
  type Carrier,
  type CarrierRun,
  type CoordinateOptions,
  type CoordinatorEvent,
  coordinate,
  localCarrier,
  type WorkOptions,
  work,
} from "../../src/distributed/index.ts";
import { bitsOf, SHARDS, start, train } from "./model.ts";

export const run = "run";
export const terms = { run, rounds: 3, shards: SHARDS, innerSteps: 3, lease: 100 };

/** With the run there, so that workers do not have to wait for it. */
export async function newCarrier(): Promise<Carrier> {
  const carrier = localCarrier();
  await carrier.open(run, { create: true });
  return carrier;
}

export type Options = Partial<CoordinateOptions>;

/** Coordinates, from the start of all. */
export async function lead(carrier: Carrier, options: Options = {}) {
  const parameters = options.parameters ?? start();
  const events: CoordinatorEvent[] = [];
  const onEvent = (event: CoordinatorEvent) => void events.push(event);
  const ended = await coordinate({ carrier, onEvent, ...terms, ...options, parameters });
  return { ...ended, events, bits: bitsOf(parameters) };
}

export const join = (carrier: Carrier, options: Partial<WorkOptions> = {}) =>
  work({ carrier, run, train, ...options });

/** A run with so many workers, of which nothing is disturbed. */
export async function undisturbed(options: Options = {}, workers = 1): Promise<string> {
  const carrier = await newCarrier();
  const working = Array.from({ length: workers }, () => join(carrier));
  const { bits } = await lead(carrier, options);
  await Promise.all(working);
  return bits;
}

/** What of a record is read: resolves once it is there, and as wanted. */
export async function recordOf(
  place: CarrierRun,
  key: string,
  wanted: (record: Readonly<Record<string, unknown>>) => boolean = () => true,
): Promise<Readonly<Record<string, unknown>>> {
  for (;;) {
    const entry = await place.read(key);
    const record = entry && JSON.parse(entry.value);
    if (record && wanted(record)) return record;
    await place.wait(1000);
  }
}

/** Resolves when `open` is called. */
export function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
