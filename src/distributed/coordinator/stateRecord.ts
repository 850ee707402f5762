import type { CarrierRecord, CarrierRun } from "../carrier.ts";
import { DistributedError } from "../distributedError.ts";
import { differs } from "../layout.ts";
import { keys, nonce, readRecord, type State, type Terms, write } from "../protocol.ts";

/** The record that says where a run is, which only the coordinator that was started last writes. */
export class StateRecord {
  readonly #run: CarrierRun;
  readonly #name: string;
  #version: string | undefined;
  #last: State | undefined;

  constructor(run: CarrierRun, name: string) {
    this.#run = run;
    this.#name = name;
  }

  /** As it was read or written last; undefined before there is one. */
  get last(): State | undefined {
    return this.#last;
  }

  /**
   * Takes the run over from whoever has led it, if there was one.
   * @param takeUp what can still refuse: who led it then goes on
   * @throws DistributedError `"layout"` for another model or other terms; `"version"`, `"damaged"`.
   */
  async take(terms: Terms, takeUp: (state: State) => Promise<void>): Promise<State | undefined> {
    for (;;) {
      const entry = await this.#run.read(keys.state);
      if (!entry) return undefined;
      const { record } = readRecord(keys.state, entry.value, "state");
      this.#checkTerms(record.terms, terms, record.round);
      await takeUp(record);
      const { runId, point, outer, round, epoch } = record;
      const state = { runId, epoch: epoch + 1, round, point, outer, terms };
      const version = await this.#run.update(keys.state, write(state), entry.version);
      if (version === undefined) continue; // Another was faster: it is taken over from that one.
      this.#version = version;
      this.#last = state;
      return state;
    }
  }

  /** @throws DistributedError `"fenced"` where another coordinator has taken over, `"removed"` where the run is gone. */
  async write(next: Next): Promise<State> {
    const { epoch = 1, runId = nonce(), ...last } = this.#last ?? {};
    const text = (state: object) => JSON.stringify(state);
    if (this.#last && text(last) === text(ordered(next))) return this.#last;
    const state = { runId, epoch, ...ordered(next) };
    const version =
      this.#version === undefined
        ? await this.#run.create(keys.state, write(state))
        : await this.#run.update(keys.state, write(state), this.#version);
    if (version === undefined) throw this.#lost(await this.#run.read(keys.state));
    this.#version = version;
    this.#last = state;
    return state;
  }

  /** @throws as `write` does. */
  async check(): Promise<void> {
    const entry = await this.#run.read(keys.state);
    if (entry?.version !== this.#version) throw this.#lost(entry);
  }

  #lost(found: CarrierRecord | undefined): DistributedError {
    if (!found) return removed(this.#name);
    return new DistributedError(
      "fenced",
      `coordinate: another coordinator of run "${this.#name}" has been started since, and goes on with it`,
    );
  }

  #checkTerms(theirs: Terms, ours: Terms, round: number): void {
    const where = `coordinate: run "${this.#name}"`;
    const difference = differs(ours.layout, theirs.layout);
    if (difference !== undefined) {
      throw new DistributedError("layout", `${where} is of another model: it has ${difference}`);
    }
    for (const name of ["shards", "innerSteps", "precision", "feedback", "seed"] as const) {
      if (theirs[name] === ours[name]) continue;
      throw new DistributedError(
        "layout",
        `${where} has ${name} ${JSON.stringify(theirs[name])}, not ${JSON.stringify(ours[name])}`,
      );
    }
    if (ours.rounds >= round) return;
    throw new DistributedError(
      "layout",
      `${where} has ${round} rounds behind it, more than ${ours.rounds}`,
    );
  }
}

/** Why who led a run that somebody has removed ends. */
export const removed = (run: string, options?: ErrorOptions): DistributedError =>
  new DistributedError("removed", `coordinate: run "${run}" has been removed`, options);

/** What of a state changes as the run goes on. */
type Next = Omit<State, "runId" | "epoch">;

const ordered = ({ round, point, outer, terms }: Next) => ({
  ...{ round, point, outer, terms },
});
