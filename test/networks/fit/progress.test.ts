import { afterEach, describe, expect, test, vi } from "vitest";
import {
  Adam,
  Average,
  multi,
  ReduceLROnPlateau,
  ScheduleFreeAdamW,
  SGD,
} from "../../../src/index.ts";
import {
  DenseNetwork,
  type FitOptions,
  FitProgress,
  fit,
  type History,
  meanSquaredError,
} from "../../../src/networks/index.ts";
import { loadSmall } from "../../memory/small.ts";
import { bits, noisy } from "./start.ts";

afterEach(() => vi.restoreAllMocks());

const data = { ...noisy(50, 0.5), loss: meanSquaredError };
const lateRise = (step: number) => (step < 15 ? 0.02 : 0.3);

/** What a training is made of, anew. */
function start(kind: Kind) {
  const network = new DenseNetwork(loadSmall(), { sizes: [2, 8, 1], activation: "tanh", seed: 3 });
  const { make, options } = kinds[kind];
  const optimizer = make(network) as FitOptions["optimizer"] & Dicts;
  const average = kind === "average" ? new Average(network.parameters, { decay: 0.8 }) : undefined;
  const plateau =
    kind === "plateau" ? new ReduceLROnPlateau(optimizer as SGD, { patience: 0 }) : undefined;
  const progress = new FitProgress();
  const parts: Record<string, Dicts> = { optimizer, progress };
  if (average) parts.average = average as never;
  if (plateau) parts.plateau = plateau as never;
  const all: FitOptions = {
    ...{ ...data, batchSize: 16, epochs: 5, seed: 4, optimizer, ...options },
    ...(average && { average }),
  };
  return { network, parts, all, plateau, progress };
}

interface Dicts {
  stateDict(): object;
  loadStateDict(dict: never): void;
}

const kinds = {
  plain: { make: ({ parameters }) => new Adam(parameters, { lr: 0.05 }), options: {} },
  validation: {
    make: ({ parameters }) => new SGD(parameters, { lr: lateRise, momentum: 0.9 }),
    options: { validation: 0.3, patience: 1, epochs: 9, stopOnNonFinite: false },
  },
  average: {
    make: ({ parameters }) => new SGD(parameters, { lr: lateRise, momentum: 0.9 }),
    options: { validation: 0.3, patience: 2, epochs: 9, stopOnNonFinite: false },
  },
  plateau: {
    make: ({ parameters }) => new SGD(parameters, { lr: 0.4, momentum: 0.5 }),
    options: { validation: 0.3, restoreBest: true, accumulate: 2, batchSize: 8, clipNorm: 1 },
  },
  "Schedule-Free": {
    make: ({ parameters }) => new ScheduleFreeAdamW(parameters, { lr: 0.3 }),
    options: { validation: 0.3, restoreBest: true },
  },
  "several, one of them Schedule-Free": {
    make: ({ parameters }) =>
      new (multi({ weight: [ScheduleFreeAdamW, { lr: 0.1 }], "": [SGD, { momentum: 0.5 }] }))(
        parameters,
      ),
    options: {},
  },
  diverging: {
    make: ({ parameters }) => new SGD(parameters, { lr: (step) => (step < 7 ? 0.02 : 1e30) }),
    options: { validation: 0.3 },
  },
} satisfies Record<string, { make(network: DenseNetwork): object; options: Partial<FitOptions> }>;
type Kind = keyof typeof kinds;
type Run = ReturnType<typeof start>;

const train = ({ network, all, plateau, progress }: Run, more: Partial<FitOptions> = {}) =>
  fit(network, {
    ...{ ...all, progress, ...more },
    async onEpoch(epoch) {
      plateau?.step(epoch.validation!.loss);
      return more.onEpoch?.(epoch);
    },
  });

/** All of a training as text, as a checkpoint has it. */
const kept = ({ network, parts }: Run) =>
  JSON.stringify({
    network,
    parts: Object.entries(parts).map(([name, part]) => [name, part.stateDict()]),
  });

function restored(kind: Kind, text: string): Run {
  const run = start(kind);
  const saved = JSON.parse(text) as { network: { tensors: never }; parts: [string, never][] };
  run.network.load(saved.network.tensors);
  for (const [name, dict] of saved.parts) run.parts[name]!.loadStateDict(dict);
  return run;
}

function expectSame(run: Run, history: History, straight: Run, expected: History) {
  expect(history).toEqual(expected);
  expect(bits(run.network)).toEqual(bits(straight.network));
  for (const name of Object.keys(run.parts)) {
    const [actual, wanted] = [run, straight].map(({ parts }) =>
      JSON.stringify(parts[name]!.stateDict()),
    );
    expect(actual).toBe(wanted);
  }
}

describe.for(Object.keys(kinds) as Kind[])(
  "%s: a training goes on as if it had never stopped",
  (kind) => {
    test("from after any epoch, and amid any", async () => {
      const straight = start(kind);
      const texts: string[] = [];
      const keep = () => void texts.push(kept(straight));
      const expected = await train(straight, { onBatch: keep, onEpoch: keep });
      expect(texts.length).toBeGreaterThan(9);
      texts.push(kept(straight));
      for (const text of texts) {
        const run = restored(kind, text);
        expectSame(run, await train(run), straight, expected);
      }
    });

    test("from where fewer epochs ended, in the same objects and in others", async () => {
      const straight = start(kind);
      const expected = await train(straight);
      for (let epochs = 1; epochs < expected.epochs.length; epochs++) {
        const run = start(kind);
        await train(run, { epochs });
        const other = restored(kind, kept(run));
        for (const each of [run, other]) expectSame(each, await train(each), straight, expected);
      }
    });

    test("from wherever it is aborted", async () => {
      const straight = start(kind);
      const expected = await train(straight);
      let isOver = false;
      for (let turn = 1; !isOver; turn += 3) {
        const run = start(kind);
        let turns = 0;
        const signal = {
          get aborted() {
            return ++turns > turn;
          },
        } as AbortSignal;
        const { stopped } = await train(run, { signal });
        isOver = stopped !== "signal";
        const other = restored(kind, kept(run));
        for (const each of [run, other]) expectSame(each, await train(each), straight, expected);
      }
    });

    test("from where a callback stopped it", async () => {
      const straight = start(kind);
      const expected = await train(straight);
      const run = start(kind);
      for (const stop of ["onBatch", "onEpoch"]) {
        expect((await train(run, { [stop]: () => false })).stopped).toBe("callback");
      }
      expectSame(run, await train(run), straight, expected);
    });
  },
);

test("the kinds above end as they are meant to", async () => {
  const ends = await Promise.all(
    (Object.keys(kinds) as Kind[]).map(async (kind) => {
      const run = start(kind);
      const { stopped, best, epochs } = await train(run);
      return [kind, stopped, best!.epoch < epochs.length] as const;
    }),
  );
  expect(Object.fromEntries(ends.map(([kind, stopped]) => [kind, stopped]))).toEqual({
    ...{ plain: "epochs", validation: "patience", average: "patience", plateau: "epochs" },
    ...{ "Schedule-Free": "epochs", "several, one of them Schedule-Free": "epochs" },
    diverging: "diverged",
  });
  // Those that go back, and so have something to go on from.
  expect(ends.filter(([, , isBack]) => isBack).length).toBeGreaterThan(2);
});

test("more patience goes on from where less of it had ended, not from the best epoch", async () => {
  const straight = start("validation");
  const expected = await train(straight, { patience: 3 });
  const run = start("validation");
  expect((await train(run)).stopped).toBe("patience");
  expect((await train(run)).stopped).toBe("patience");
  expect(run.progress.best).toBe(run.progress.epochs[run.progress.epochs.length - 2]);
  expectSame(run, await train(run, { patience: 3 }), straight, expected);
});

test("without progress nothing more is kept", async () => {
  const run = start("validation");
  const spy = vi.spyOn(run.parts.optimizer!, "stateDict");
  const { progress: _, ...rest } = { ...run, progress: undefined };
  const { epochs } = await fit(rest.network, rest.all);
  const lower = epochs.filter(({ validation }, i) =>
    epochs.slice(0, i).every((before) => validation!.loss < before.validation!.loss),
  );
  expect(spy).toHaveBeenCalledTimes(lower.length);
});

test("a validation loss that was infinite ends it again, before a step", async () => {
  const { network, parts, all, progress } = start("validation");
  const epochs = [{ epoch: 1, loss: 1, validation: { loss: "Infinity" } }];
  progress.loadStateDict({ ...progress.stateDict(), epochs, worse: 1 });
  const before = bits(network);
  const { stopped, diverged } = await fit(network, { ...all, progress, stopOnNonFinite: true });
  expect([stopped, diverged]).toEqual(["diverged", { epoch: 1, batch: 3, loss: Infinity }]);
  expect(bits(network)).toEqual(before);
  expect(parts.optimizer!.stateDict()).toMatchObject({ steps: 0 });
});

test("where it stands after its best epoch is known, also once its optimizer was put to eval()", async () => {
  const run = start("Schedule-Free");
  let isOver = false;
  const signal = {
    get aborted() {
      return isOver;
    },
  } as AbortSignal;
  const onEpoch = () => {
    isOver = true;
  };
  const first = await train(run, { signal, onEpoch });
  expect([first.stopped, first.hasBest]).toEqual(["signal", true]);
  for (let turn = 1; turn < 20; turn++) {
    let turns = 0;
    const later = {
      get aborted() {
        return ++turns > turn;
      },
    } as AbortSignal;
    const { network, all, progress } = restored("Schedule-Free", kept(run));
    let steps = 0;
    const onBatch = () => void steps++;
    const { hasBest } = await fit(network, {
      ...all,
      restoreBest: false,
      progress,
      signal: later,
      onBatch,
    });
    expect(hasBest).toBe(steps === 0);
  }
});
