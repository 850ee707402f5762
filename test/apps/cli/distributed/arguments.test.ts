import { describe, expect, it } from "vitest";
import { commands } from "../../../../apps/cli/commands.ts";
import { readArguments as coordinateArguments } from "../../../../apps/cli/coordinate/arguments.ts";
import { readAddress } from "../../../../apps/cli/distributed/address.ts";
import { readArguments as workArguments } from "../../../../apps/cli/work/arguments.ts";
import { expectRefusal } from "../refusal.ts";

const nats = "nats://127.0.0.1:4222";

describe("coordinate refuses", () => {
  const local = ["digits.mjs", "--local"];
  it.for([
    [[], "expected one <module>, got nothing"],
    [["a.mjs", "b.mjs", "--local"], 'expected one <module>, got "a.mjs b.mjs"'],
    [["a.mjs"], "where do machines meet? --carrier <url>, or --local"],
    [[...local, "--carrier", nats], "--local and --carrier do not go together"],
    [["a.mjs", "--carrier", nats, "--workers", "2"], "--workers needs --local"],
    [[...local, "--fresh"], "--fresh and --local do not go together"],
    [
      [...local, "--run", "a b"],
      "--run must be a name of A–Z a–z 0–9 _ -, at most 64 of them, got",
    ],
    [["a b.mjs", "--local"], "--run must be a name of A–Z a–z 0–9 _ -, at most 64 of them, got"],
    [[...local, "--rounds", "0"], "--rounds must be a whole number from 1 to"],
    [[...local, "--rounds", "1.5"], "--rounds must be a whole number from 1 to"],
    [[...local, "--shards", "x"], "--shards must be a whole number from 1 to"],
    [[...local, "--inner-steps", "0"], "--inner-steps must be a whole number from 1 to"],
    [[...local, "--quorum", "0"], "--quorum must be a whole number from 1 to"],
    [[...local, "--workers", "0"], "--workers must be a whole number from 1 to 1000"],
    [
      [...local, "--grace", "30"],
      '--grace must be a time with its unit, as 500ms, 30s, 5m or 2h, got "30"',
    ],
    [[...local, "--deadline", "soon"], "--deadline must be a time with its unit"],
    [[...local, "--lease", "-1s"], "Option '--lease' argument is ambiguous"],
    [[...local, "--lease", "0s"], '--lease must be from 100ms to 2147483647ms, got "0s"'],
    [[...local, "--lease", "1000h"], "--lease must be from 100ms to 2147483647ms"],
    [[...local, "--lease", "100.5ms"], '--lease must be whole milliseconds, got "100.5ms"'],
    [[...local, "--deadline", "0s"], '--deadline must be 1ms or more, got "0s"'],
    [[...local, "--patience", "1d"], "--patience must be a time with its unit"],
    [[...local, "--precision", "f16"], '--precision must be f32, bf16, int8, int4, got "f16"'],
    [[...local, "--seed", "x"], "--seed must be a whole number from 0 to"],
    [[...local, "--max-norm", "0"], '--max-norm must be a number above 0, got "0"'],
    [[...local, "--checkpoint-every", "2"], "--checkpoint-every needs --checkpoint"],
    [
      [...local, "--checkpoint", "./digits.mjs"],
      "--checkpoint must be another file than <module>, which it would overwrite",
    ],
    [
      [...local, "--out", "a.pt", "--checkpoint", "./a.pt"],
      "--checkpoint and --out must be two files",
    ],
    [[...local, "--out", "model.bin"], "--out must end with .safetensors, .pt, .pth, .npz, got"],
    [[...local, "--out", "model.npy"], "--out must end with .safetensors, .pt, .pth, .npz, got"],
    [[...local, "--round", "2"], "Unknown option '--round'"],
  ] as const)("%j", ([args, message]) => expectRefusal("coordinate", args, message));
});

describe("work refuses", () => {
  it.for([
    [[], "expected one <module>, got nothing"],
    [["a.mjs"], "where is the run? --carrier <url>"],
    [["a.mjs", "--carrier", nats, "--workers", "0"], "--workers must be a whole number"],
    [["a.mjs", "--carrier", nats, "--name", ""], "--name must have 1 to 100 characters, got 0"],
    [["a.mjs", "--carrier", nats, "--only", ""], "--only must be shards, counted from 0"],
    [["a.mjs", "--carrier", nats, "--only", "3-1"], "--only must be shards, counted from 0"],
    [["a.mjs", "--carrier", nats, "--only", "0,-1"], "--only must be shards, counted from 0"],
    [
      ["a.mjs", "--carrier", nats, "--only", "1,"],
      '--only must be shards, counted from 0, as 3 or 0,2-5, got "1,"',
    ],
    [["a.mjs", "--carrier", nats, "--rounds", "2"], "Unknown option '--rounds'"],
  ] as const)("%j", ([args, message]) => expectRefusal("work", args, message));
});

describe.each(["status", "remove"])("%s refuses", (name) => {
  it.for([
    [[], "expected one <run>, got nothing"],
    [["a", "b", "--carrier", nats], 'expected one <run>, got "a b"'],
    [["a"], "where is the run? --carrier <url>"],
    [["a.mjs", "--carrier", nats], "<run> must be a name of A–Z a–z 0–9 _ -, at most 64 of them"],
    [["a", "--carrier", "redis://a"], "--carrier must be "],
    [["a", "--carrier", nats, "--run", "b"], "Unknown option '--run'"],
  ] as const)("%j", ([args, message]) => expectRefusal(name, args, message));
});

describe("--carrier", () => {
  it.for([
    "127.0.0.1:4222",
    "redis://127.0.0.1",
    "nats://",
    "nats://a,tls://b",
    "ws://a",
    "ws://127.0.0.1,ws://a",
    "nats://a?replica=3",
    "nats://a#3",
    "nats://a?replicas=0",
    "nats://a?replicas=6",
    "nats://a?replicas=",
    "nats://a?replicas=1&replicas=3",
    "nats://a?replicas=1,nats://b?replicas=3",
    "https://s3.example.org",
    "https://s3.example.org/bucket?x",
    "https://s3.example.org/bucket,https://s3.example.org/other",
    "http://s3.example.org/bucket",
  ])("%s is refused, with what was expected", (carrier) =>
    expectRefusal("work", ["a.mjs", "--carrier", carrier], "--carrier must be "),
  );

  it("with a password is refused, which is not shown", async () => {
    const args = ["a.mjs", "--carrier", "nats://me:secret@127.0.0.1"];
    await expectRefusal("work", args, "--carrier must have no user and no password");
    expect(() => workArguments(args)).not.toThrow("secret");
  });

  const bucket = (url: string, prefix: string) => ({ kind: "bucket", url, prefix });
  it.for([
    ["https://s3.example.org/b", bucket("https://s3.example.org/b", "")],
    ["https://s3.example.org/b/p/q/", bucket("https://s3.example.org/b", "p/q")],
    ["http://127.0.0.1:8333/b/p", bucket("http://127.0.0.1:8333/b", "p")],
    [
      "https://b.s3.eu-central-1.amazonaws.com/p",
      bucket("https://b.s3.eu-central-1.amazonaws.com", "p"),
    ],
    [
      "https://s3.eu-central-1.amazonaws.com/b/p",
      bucket("https://s3.eu-central-1.amazonaws.com/b", "p"),
    ],
    ["https://a.r2.cloudflarestorage.com/b", bucket("https://a.r2.cloudflarestorage.com/b", "")],
  ] as const)("%s is a bucket and a prefix", ([text, expected]) => {
    expect(readAddress(text)).toEqual(expected);
  });

  it("may be servers of a cluster", () => {
    const { servers } = readAddress("tls://a:1,tls://b:2") as { readonly servers: readonly URL[] };
    expect(servers.map(({ host }) => host)).toEqual(["a:1", "b:2"]);
  });

  it.for([
    ["tls://a,tls://b", undefined],
    ["tls://a?replicas=3,tls://b", 3],
    ["tls://a,tls://b?replicas=3", 3],
    ["tls://a?replicas=3,tls://b?replicas=3", 3],
  ] as const)("%s keeps runs on %s of them", ([text, replicas]) => {
    expect((readAddress(text) as { readonly replicas?: number }).replicas).toBe(replicas);
  });
});

it.for(["coordinate", "work", "status", "remove"])("%s --help fits into 100 columns", (name) => {
  const { help } = commands.find((command) => command.name === name)!;
  expect(help.split("\n").filter((line) => line.length > 100)).toEqual([]);
});

it("times and names are what they say", () => {
  const words = ["folder/digits.mjs", "--local", "--grace", "1.5s", "--deadline", "10m"];
  const { run, options } = coordinateArguments([...words, "--lease", "500ms", "--patience", "2h"]);
  expect(run).toBe("digits");
  const times = { grace: 1500, deadline: 600_000, lease: 500, patience: 7_200_000 };
  expect(options).toEqual(times);
  // In floating point 1.1 · 1000 is not whole.
  expect(coordinateArguments(["a.mjs", "--local", "--lease", "1.1s"]).options.lease).toBe(1100);
});

it.for([
  ["3", [3]],
  ["5,0-2", [0, 1, 2, 5]],
  ["1,1-2,2", [1, 2]],
] as const)("--only %s is shards", ([text, expected]) => {
  expect(workArguments(["a.mjs", "--carrier", nats, "--only", text]).only).toEqual(expected);
});
