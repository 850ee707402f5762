/** Bad options of coordinators and workers: each is refused with what was expected, before anything is sent. */
import { describe, expect, test } from "vitest";
import { coordinate, localCarrier, work } from "../../src/distributed/index.ts";
import { LBFGS, lookahead, SGD, sam } from "../../src/index.ts";
import { meddledWith } from "./faults.ts";
import { start, train } from "./model.ts";

const parameters = start();
const untouched = () => {
  throw new Error("not to be called");
};
const carrier = meddledWith(
  { open: untouched as never, destroy: untouched as never },
  untouched as never,
);

const given = { carrier, run: "run", parameters, rounds: 1, innerSteps: 1 };
const whole = "an integer in [1, 9007199254740991]";
const buffer = { shape: [1], dtype: "f32", length: 1, data: new Float32Array(1) };
const several = "coordinate: outer must take one gradient a step, not several as L-BFGS and SAM do";

const wrongOfBoth = (who: string): readonly (readonly [object, string])[] => [
  [
    { carrier: undefined },
    `${who}: carrier must be a carrier, such as localCarrier(), got undefined`,
  ],
  [
    { carrier: {} },
    `${who}: carrier must be a carrier, such as localCarrier(), got an object of class Object`,
  ],
  [{ run: undefined }, `${who}: run must be 1 to 64 of A–Z a–z 0–9 _ -, got undefined`],
  [{ run: "" }, `${who}: run must be 1 to 64 of A–Z a–z 0–9 _ -, got ""`],
  [{ run: "a/b" }, `${who}: run must be 1 to 64 of A–Z a–z 0–9 _ -, got "a/b"`],
  [
    { run: "x".repeat(65) },
    `${who}: run must be 1 to 64 of A–Z a–z 0–9 _ -, got "${"x".repeat(65)}"`,
  ],
  [{ patience: -1 }, `${who}: patience must be in [0, ∞), got -1`],
  [{ patience: "1" }, `${who}: patience must be a number, got "1"`],
  [{ signal: {} }, `${who}: signal must be an AbortSignal, got an object of class Object`],
  [{ onEvent: 1 }, `${who}: onEvent must be a function, got 1`],
  [{ buffers: [] }, `${who}: buffers must be buffers by name, as a network's, got []`],
  [
    { buffers: { mean: 1 } },
    `${who}: buffers must be buffers by name, as a network's, got an object of class Object`,
  ],
  ...(
    [
      [
        { length: 2 },
        " must have as many elements as its shape [1] says, and its length, got 1 of length 2",
      ],
      [
        { shape: [2] },
        " must have as many elements as its shape [2] says, and its length, got 1 of length 1",
      ],
      [{ shape: [-1] }, ": shape[0] must be an integer in [0, 9007199254740991], got -1"],
      [{ shape: ["1"] }, ': shape[0] must be a number, got "1"'],
      [{ dtype: "f64" }, ': dtype must be "f32", as its data is, got "f64"'],
      [
        { dtype: "i32", data: new Int32Array(1) },
        ": data must be an array of floats, got an object of class Int32Array",
      ],
    ] as const
  ).map(
    ([more, said]) =>
      [{ buffers: { mean: { ...buffer, ...more } } }, `${who}: buffers: "mean"${said}`] as const,
  ),
  [
    { buffers: { "\ud800": buffer } },
    `${who}: buffers: names must be text, got "\\ud800" with half of a character`,
  ],
  [{ parameters: { bias: 1 } }, `${who}: parameters must be parameters by name`],
  [{ parameters: Object.values(parameters) }, `${who}: parameters must be parameters by name`],
  [{ parameters, buffers: { bias: buffer } }, `${who}: buffers: "bias" is a parameter's name, too`],
];

const wrong: Readonly<Record<string, readonly (readonly [object, string])[]>> = {
  coordinate: [
    ...wrongOfBoth("coordinate"),
    [
      { parameters: {} },
      "coordinate: parameters must be parameters by name, at least one, got an object of class Object",
    ],
    [
      { parameters: { "\ud800": parameters.bias } },
      'coordinate: parameters: names must be text, got "\\ud800" with half of a character',
    ],
    [{ rounds: undefined }, "coordinate: rounds must be a number, got undefined"],
    [{ rounds: 0 }, `coordinate: rounds must be ${whole}, got 0`],
    [{ rounds: 1.5 }, `coordinate: rounds must be ${whole}, got 1.5`],
    [{ rounds: Infinity }, `coordinate: rounds must be ${whole}, got Infinity`],
    [{ shards: 0 }, `coordinate: shards must be ${whole}, got 0`],
    [{ innerSteps: 0 }, `coordinate: innerSteps must be ${whole}, got 0`],
    [{ innerSteps: 1e300 }, `coordinate: innerSteps must be ${whole}, got 1e+300`],
    [{ shards: 2, quorum: 3 }, "coordinate: quorum must be an integer in [1, 2], got 3"],
    [{ quorum: 0 }, "coordinate: quorum must be an integer in [1, 1], got 0"],
    [{ grace: -1 }, "coordinate: grace must be in [0, ∞), got -1"],
    [{ deadline: 0 }, "coordinate: deadline must be in (0, ∞), got 0"],
    [{ deadline: NaN }, "coordinate: deadline must be in (0, ∞), got NaN"],
    [
      { precision: "f16" },
      'coordinate: precision must be one of "f32", "bf16", "int8", "int4", got "f16"',
    ],
    [{ feedback: 1 }, "coordinate: feedback must be true or false, got 1"],
    [{ seed: -1 }, "coordinate: seed must be an integer in [0, 9007199254740991], got -1"],
    [{ maxNorm: 0 }, "coordinate: maxNorm must be in (0, ∞), got 0"],
    [{ lease: 99 }, "coordinate: lease must be an integer in [100, 2147483647], got 99"],
    [
      { lease: 2 ** 31 },
      "coordinate: lease must be an integer in [100, 2147483647], got 2147483648",
    ],
    [{ from: "x" }, "coordinate: from must be "],
    [{ checkpoint: 1 }, "coordinate: checkpoint: options must be an object, got 1"],
    [
      { checkpoint: { every: 0, write() {} } },
      `coordinate: checkpoint.every must be ${whole}, got 0`,
    ],
    [
      { checkpoint: { every: 1 } },
      "coordinate: checkpoint.write must be a function, got undefined",
    ],
    [{ onRound: {} }, "coordinate: onRound must be a function, got an object of class Object"],
    [
      { outer: {} },
      "coordinate: outer must be an optimizer of the parameters, got an object of class Object",
    ],
    [{ outer: new LBFGS(parameters) }, several],
    [{ outer: new (sam(SGD))(parameters, { lr: 1 }) }, several],
    [{ outer: new (lookahead(sam(SGD)))(parameters, { lr: 1 }) }, several],
    [
      { quorums: 1 },
      'coordinate: unknown option "quorums"; options are carrier, run, parameters, buffers, outer, rounds, shards, innerSteps, quorum, grace, deadline, precision, feedback, seed, maxNorm, lease, patience, from, checkpoint, signal, onRound, onEvent',
    ],
  ],
  work: [
    ...wrongOfBoth("work"),
    [{ train: undefined }, "work: train must be a function, got undefined"],
    [{ worker: "" }, 'work: worker must be a name of 1 to 200 characters, got ""'],
    [{ worker: 1 }, "work: worker must be a name of 1 to 200 characters, got 1"],
    [{ only: 1 }, "work: only must be shards, at least one, got 1"],
    [{ only: [] }, "work: only must be shards, at least one, got []"],
    [{ only: [0, -1] }, "work: only[1] must be an integer in [0, 9007199254740991], got -1"],
    [{ only: ["0"] }, 'work: only[0] must be a number, got "0"'],
    [{ only: new Array(1) }, "work: only[0] must be a number, got undefined"],
    [{ only: [1, 0, 1] }, "work: only must have each shard once, got 1 twice"],
    // What compared each with each would take an hour.
    [{ only: [...Array(1e6).keys(), 7] }, "work: only must have each shard once, got 7 twice"],
    [{ onShard: 1 }, "work: onShard must be a function, got 1"],
    [
      { name: "x" },
      'work: unknown option "name"; options are carrier, run, train, parameters, buffers, worker, patience, only, signal, onShard, onEvent',
    ],
  ],
};

describe.each(Object.entries(wrong))("%s refuses", (who, all) => {
  test.each(all)("%o", async (options, message) => {
    const called =
      who === "coordinate"
        ? coordinate({ ...given, ...options } as never)
        : work({ carrier, run: "run", train, ...options } as never);
    const error: Error = await called.then(
      () => expect.unreachable(),
      (error) => error,
    );
    expect(error).toSatisfy((each) => each instanceof TypeError || each instanceof RangeError);
    expect(error.message.slice(0, message.length)).toBe(message);
  });

  test("what is no object", async () => {
    for (const options of [undefined, null, 1, []]) {
      const called = who === "coordinate" ? coordinate(options as never) : work(options as never);
      await expect(called).rejects.toThrow(`${who}: options must be an object, got`);
    }
  });
});

test("names that all objects have are names like others", async () => {
  const called = coordinate({
    ...given,
    parameters: { toString: parameters.bias },
    buffers: { valueOf: buffer },
    rounds: 0,
  } as never);
  await expect(called).rejects.toThrow("coordinate: rounds must be");
});

test("localCarrier opens no run whose name is none", async () => {
  for (const name of [undefined, "", "a.b", "x".repeat(65)]) {
    await expect(localCarrier().open(name as never, { create: true })).rejects.toThrow(
      "localCarrier: run must be 1 to 64 of A–Z a–z 0–9 _ -, got",
    );
  }
  await expect(localCarrier().destroy("a/b")).rejects.toThrow(
    'localCarrier: run must be 1 to 64 of A–Z a–z 0–9 _ -, got "a/b"',
  );
  await expect(localCarrier().open("run")).rejects.toThrow('localCarrier: there is no run "run"');
});
