import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Options } from "../../../../apps/demos/text.ts";
import { hints } from "../../../../apps/playground/gan/hints.tsx";
import { presets } from "../../../../apps/playground/gan/presets.ts";
import {
  defaults,
  ganCodec,
  limits,
  settingsOf,
  speeds,
} from "../../../../apps/playground/gan/state.ts";
import { readHash, writeHash } from "../../../../apps/playground/link/hash.ts";
import type { AnySpec, NumberSpec } from "../../../../src/base/options.ts";
import { catalog } from "../../../../src/optimizers/catalog.ts";

const within = ({ min = -10, max = 10, below = max, above = min }: Partial<NumberSpec>) =>
  fc
    .double({ min, max, noNaN: true })
    .filter((value) => value < below || (value === max && below === max))
    .filter((value) => value > above || (value === min && above === min))
    // Not −0, of which a text keeps nothing.
    .map((value) => value + 0);

function anyValue(spec: AnySpec): fc.Arbitrary<Options[string]> {
  if (!("default" in spec)) return fc.tuple(...spec.map(within));
  if ("choices" in spec) return fc.constantFrom(...(spec.choices as readonly string[]));
  if (typeof spec.default === "boolean") return fc.boolean();
  const { integer, ...range } = spec as NumberSpec;
  return integer ? within(range).map(Math.floor) : within(range);
}

const anyPlayer = fc.constantFrom(...catalog).chain(({ description: { name, options } }) => {
  const { lr, ...others } = options;
  const values = Object.fromEntries(
    Object.entries(others).map(([name, spec]) => [name, anyValue(spec)]),
  );
  return fc
    .record(values, { requiredKeys: [] })
    .map((options) => ({ optimizer: name, options: options as Options }));
});

const anyState = fc.record({
  settings: fc
    .tuple(anyPlayer, within(limits.lr), within(limits.lr))
    .map(([player, generator, discriminator]) => ({ ...player, lr: { generator, discriminator } })),
  noise: within(limits.noise),
  seed: fc.integer(limits.seed),
  steps: fc.integer(limits.steps),
  speed: fc.constantFrom(...speeds),
  field: fc.boolean(),
});

const read = (hash: string) => ganCodec.read(readHash(hash).fields);

describe("the game's address", () => {
  it("is read as it was written, whatever the state", () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const hash = writeHash({ section: "gan", fields: ganCodec.write(state) });
        expect(read(hash)).toEqual({ state, ignored: [] });
      }),
    );
  });

  it("says nothing of what is as by default: NAG, as nadir gan plays it", () => {
    expect(ganCodec.write(defaults)).toEqual({});
    expect(read("#gan")).toEqual({ state: defaults, ignored: [] });
    expect(defaults).toMatchObject({
      settings: { optimizer: "NAG", options: { momentum: 0.5 } },
      ...{ noise: 0.5, seed: 1, steps: 20_000 },
    });
  });

  it.for(presets)("says of $name only the optimizer with its options", (preset) => {
    const settings = settingsOf(preset);
    const fields = ganCodec.write({ ...defaults, settings });
    expect(Object.keys(fields)).toEqual(preset === presets[0] ? [] : ["optimizer"]);
    expect(ganCodec.read(fields).state.settings).toEqual(settings);
  });

  it("is legible", () => {
    const hash =
      "#gan?optimizer=Adam:betas=0.9/0.999,amsgrad&lrD=0.02&noise=0&speed=fastest&field=off";
    const { state, ignored } = read(hash);
    expect(ignored).toEqual([]);
    expect(state).toEqual({
      ...defaults,
      settings: {
        optimizer: "Adam",
        options: { betas: [0.9, 0.999], amsgrad: true },
        lr: { generator: 0.005, discriminator: 0.02 },
      },
      ...{ noise: 0, speed: "fastest", field: false },
    });
    expect(writeHash({ section: "gan", fields: ganCodec.write(state) })).toBe(hash);
  });

  it.for(hints)("is understood in the hint $text", ({ hash }) => {
    const { state, ignored } = read(hash);
    expect(ignored).toEqual([]);
    expect(writeHash({ section: "gan", fields: ganCodec.write(state) })).toBe(hash);
  });

  it.each([
    ["optimizer=", "optimizer=, since it names none"],
    ["optimizer=Addam", 'no optimizer "Addam"'],
    ["optimizer=constructor", 'no optimizer "constructor"'],
    ["optimizer=NAG:momentum=0.5,mu=1", 'NAG has no option "mu"'],
    ["optimizer=NAG:momentum=0.5;SGD", "SGD, since one optimizer plays"],
    ["optimizer=NAG:momentum=0.5,lr=1", "lr of NAG, which lrG and lrD say here"],
    ["optimizer=NAG:momentum=0.5,weightDecay=-1", "NAG: weightDecay must be in [0, ∞), got -1"],
    ["lrG=-1", "lrG=-1, since it is not a finite number from 0 to 100"],
    ["lrD=fast", "lrD=fast, since it is not a finite number from 0 to 100"],
    ["noise=3", "noise=3, since it is not a finite number from 0 to 2"],
    ["seed=1.5", "seed=1.5, since it is not a whole number from 0 to 9007199254740891"],
    ["steps=15", "steps=15, since it is not a whole number from 16 to 1000000"],
    ["speed=7", "speed=7, since there are only 1, 5, 25, 100, fastest"],
    ["field=maybe", "field=maybe, since there are only on, off"],
    ["lr=1", "lr, which means nothing here"],
  ])("loads defaults for %s, and says so", (assignment, sentence) => {
    expect(read(`#gan?${assignment}`)).toEqual({ state: defaults, ignored: [sentence] });
  });
});
