/** `saveFile` and `loadFile` on a real disk. */
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { runInNewContext } from "node:vm";
import { Worker } from "node:worker_threads";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  download,
  loadFile,
  restore,
  StorageError,
  save,
  saveFile,
} from "../../../src/checkpoint/index.ts";
import { Adam, loadSync } from "../../../src/index.ts";

const nadir = loadSync();

let folder: string;
const at = (...names: string[]) => join(folder, ...names);
const OLD = Uint8Array.of(1, 2, 3);
const NEW = Uint8Array.from({ length: 1000 }, (_, i) => i);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nadir-files-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Nothing is left beside what was asked for. */
const names = () => readdirSync(folder).sort();

describe("what is saved is loaded", () => {
  test.each<[string, () => string | URL]>([
    ["a path", () => at("a")],
    ["a path from here", () => relative(process.cwd(), at("a"))],
    ["a file: URL with signs", () => pathToFileURL(at("a b%ü"))],
    ["the text of a file: URL", () => pathToFileURL(at("a")).href],
    ["a name as long as names are", () => at("a".repeat(255))],
    ["a name that begins like one aside", () => at(".nadir-1-2.part")],
  ])("by %s", async (_, path) => {
    await saveFile(path(), OLD);
    await saveFile(path(), NEW);
    const bytes = await loadFile(path());
    expect(bytes).toEqual(NEW);
    expect(bytes.constructor).toBe(Uint8Array);
    expect(names()).toHaveLength(1);
  });

  test("as it was when it was given, views and bytes of other realms too", async () => {
    const whole = Uint8Array.of(9, 1, 2, 9);
    const saving = saveFile(at("a"), whole.subarray(1, 3));
    whole.fill(7);
    await saving;
    expect([...(await loadFile(at("a")))]).toEqual([1, 2]);
    await saveFile(at("a"), Buffer.from("text"));
    expect(String(readFileSync(at("a")))).toBe("text");
    await saveFile(at("a"), runInNewContext("Uint8Array.of(5, 6)"));
    expect([...(await loadFile(at("a")))]).toEqual([5, 6]);
    await saveFile(at("a"), new Uint8Array(new SharedArrayBuffer(2)));
    expect([...(await loadFile(at("a")))]).toEqual([0, 0]);
    await saveFile(at("a"), new Uint8Array());
    expect(await loadFile(at("a"))).toHaveLength(0);
  });

  test("where the program was when it asked", async () => {
    const before = process.cwd();
    // Not by chdir, which threads have not.
    const { cwd } = process;
    process.cwd = () => folder;
    try {
      const saving = saveFile("here", NEW);
      process.cwd = () => before;
      await saving;
    } finally {
      process.cwd = cwd;
    }
    expect(names()).toEqual(["here"]);
  });

  test("a pipe is read to its end", async () => {
    execFileSync("mkfifo", [at("pipe")]);
    const [bytes] = await Promise.all([loadFile(at("pipe")), writeFile(at("pipe"), NEW)]);
    expect(bytes).toEqual(NEW);
  });

  test.runIf(process.platform === "linux")("what the system makes is read to its end", async () => {
    expect(statSync("/proc/version").size).toBe(0);
    const bytes = await loadFile("/proc/version");
    expect(bytes).toEqual(new Uint8Array(readFileSync("/proc/version")));
    expect(bytes.length).toBeGreaterThan(0);
  });
});

test("a training goes on as if it had never stopped, and it went on meanwhile", async () => {
  const made = () => {
    const parameters = nadir.parameters({ weight: [3] });
    return { parameters, optimizer: new Adam(parameters, { lr: 0.1 }) };
  };
  const train = ({ parameters, optimizer }: ReturnType<typeof made>) => {
    parameters.weight.grad.set([1, -2, 3].map((each, i) => each - parameters.weight.data[i]!));
    optimizer.step();
  };
  const one = made();
  train(one);
  const saving = saveFile(at("a"), { ...one, metadata: { epoch: 1 } });
  train(one);
  await saving;
  const other = made();
  const { metadata } = restore(await loadFile(at("a")), other);
  expect(metadata).toEqual({ epoch: 1 });
  train(other);
  expect(other.parameters.weight.data).toEqual(one.parameters.weight.data);
  await expect(saveFile(at("a"), { metadata: 5 } as never)).rejects.toThrow("save: metadata");
});

describe("an existing file", () => {
  test.each([0o644, 0o600, 0o640, 0o755, 0o666])("keeps its permissions, %o", async (mode) => {
    writeFileSync(at("a"), OLD);
    chmodSync(at("a"), mode);
    await saveFile(at("a"), NEW);
    expect(statSync(at("a")).mode & 0o7777).toBe(mode);
    expect(await loadFile(at("a"))).toEqual(NEW);
  });

  test("a new one has those that the process gives", async () => {
    const mask = process.umask();
    await saveFile(at("a"), NEW);
    expect(statSync(at("a")).mode & 0o777).toBe(0o666 & ~mask);
  });

  test("behind links is replaced, and they stay", async () => {
    mkdirSync(at("real", "deep"), { recursive: true });
    symlinkSync(at("real", "deep"), at("folder"));
    writeFileSync(at("real", "model"), OLD);
    // From where it really is, "..", not from the link to its folder.
    symlinkSync(join("..", "model"), at("real", "deep", "link"));
    await saveFile(at("folder", "link"), NEW);
    expect(readlinkSync(at("real", "deep", "link"))).toBe(join("..", "model"));
    expect(readFileSync(at("real", "model"))).toEqual(Buffer.from(NEW));
    expect(lstatSync(at("real", "model")).isFile()).toBe(true);
    expect(readdirSync(at("real", "deep"))).toEqual(["link"]);
  });

  test("that a link leads to may be missing still", async () => {
    symlinkSync("later", at("link"));
    await saveFile(at("link"), NEW);
    expect(readlinkSync(at("link"))).toBe("later");
    expect(await loadFile(at("later"))).toEqual(NEW);
  });

  test("with other names is replaced under this one", async () => {
    writeFileSync(at("a"), OLD);
    linkSync(at("a"), at("b"));
    await saveFile(at("a"), NEW);
    expect(await loadFile(at("b"))).toEqual(OLD);
  });
});

const isOneOf = (versions: readonly Uint8Array[], bytes: Uint8Array) =>
  versions.some((version) => Buffer.compare(version, bytes) === 0);

test("who asks last has the last word, and what others read is whole", async () => {
  const versions = Array.from({ length: 20 }, (_, i) => new Uint8Array(50_000 * (20 - i)).fill(i));
  const saving = Promise.all(versions.map((bytes) => saveFile(at("a"), bytes)));
  let done = false;
  void saving.finally(() => {
    done = true;
  });
  const seen = new Set<number>();
  while (!done) {
    const bytes = await loadFile(at("a")).catch(() => versions[0]!);
    seen.add(bytes[0]!);
    expect(isOneOf(versions, bytes)).toBe(true);
  }
  await saving;
  expect(isOneOf(versions.slice(-1), await loadFile(at("a")))).toBe(true);
  expect(seen.size).toBeGreaterThan(1);
  expect(names()).toEqual(["a"]);
});

test("who asks last has the last word, whatever links it asks by", async () => {
  mkdirSync(at("real"));
  symlinkSync(at("real"), at("folder"));
  symlinkSync(join("folder", "model"), at("link"));
  symlinkSync("link", at("far"));
  const paths = [at("far"), at("real", "model"), at("folder", "model"), at("link")];
  for (let round = 0; round < 12; round++) {
    // A long one first, so that the others would overtake it.
    const saving = Array.from({ length: 4 }, (_, i) =>
      saveFile(
        paths[(i * (1 + 2 * (round % 2)) + round) % 4]!,
        new Uint8Array(4_000_000 >> (6 * i)).fill(i),
      ),
    );
    await Promise.all(saving);
    expect(readFileSync(at("real", "model"))[0]).toBe(3);
    if (round % 3 === 0) rmSync(at("real", "model"));
  }
  expect(readdirSync(at("real"))).toHaveLength(1);
});

test("threads and processes do not mix what they save", async () => {
  const code = `
    const { workerData, parentPort } = require("node:worker_threads");
    import(workerData.entry).then(async ({ saveFile }) => {
      for (let i = 0; i < 30; i++) await saveFile(workerData.path, new Uint8Array(200_000).fill(workerData.of));
      parentPort.postMessage("done");
    });`;
  const entry = pathToFileURL(join(process.cwd(), "build/node/checkpoint/index.js")).href;
  const workers = [1, 2, 3].map(
    (of) => new Worker(code, { eval: true, workerData: { entry, of, path: at("a") } }),
  );
  await Promise.all(workers.map((worker) => once(worker, "exit")));
  const bytes = await loadFile(at("a"));
  const versions = [1, 2, 3].map((of) => new Uint8Array(200_000).fill(of));
  expect(isOneOf(versions, bytes)).toBe(true);
  expect(names()).toEqual(["a"]);
});

describe("leftovers", () => {
  const aged = (name: string, seconds: number) => {
    writeFileSync(at(name), OLD);
    const then = Date.now() / 1000 - seconds;
    utimesSync(at(name), then, then);
  };
  /** No process here has this number: one of another container, or of another machine on the same volume, has. */
  const ELSEWHERE = 2 ** 30;

  test("of an hour ago are removed", async () => {
    for (const pid of [ELSEWHERE, process.pid, process.ppid]) aged(`.nadir-${pid}-abc.part`, 3700);
    await saveFile(at("a"), NEW);
    expect(names()).toEqual(["a"]);
  });

  test("of others who may be at it, wherever they are, and what else is there, are not", async () => {
    const pids = [ELSEWHERE, process.pid, process.ppid, 1];
    const others = [
      ...pids.map((pid) => `.nadir-${pid}-abc.part`),
      `.nadir-${ELSEWHERE}-abc.part.mine`,
      "b",
    ];
    for (const name of others) aged(name, 3500);
    await saveFile(at("a"), NEW);
    expect(names()).toEqual([...others, "a"].sort());
  });
});

describe("refused, and nothing changes", () => {
  const refusal = (path: unknown, contents: unknown = NEW) =>
    saveFile(path as string, contents as Uint8Array).then(
      () => "saved",
      (error: Error) => `${error.name}: ${error.message}`.replaceAll(folder, "…"),
    );

  test.each<[string, () => unknown, string]>([
    [
      "nothing",
      () => undefined,
      "TypeError: saveFile: path must be the path of a file or a file: URL, got undefined",
    ],
    ["an empty path", () => "", 'path must be the path of a file or a file: URL, got ""'],
    ["a zero in it", () => "a\0b", "path must be the path of a file or a file: URL, got"],
    ["a descriptor", () => 1, "path must be the path of a file or a file: URL, got 1"],
    [
      "a URL of the web",
      () => new URL("https://example.org/a"),
      'path must be a file: URL, got "https://example.org/a"',
    ],
    ["a folder's path", () => at("b") + sep, 'b/" names a folder, not a file'],
    ["a folder", () => folder, '"…" is a folder, not a file'],
    [
      "a folder that is missing",
      () => at("b", "c"),
      'StorageError: saveFile: there is no folder "…/b"',
    ],
    ["a file as a folder", () => at("old", "c"), '"…/old" is not a folder'],
    ["a device", () => "/dev/null", '"/dev/null" is a device or a pipe, not a file'],
    [
      "a name that is too long",
      () => at("a".repeat(256)),
      "cannot be written: Error: ENAMETOOLONG",
    ],
  ])("%s", async (_, path, message) => {
    writeFileSync(at("old"), OLD);
    expect(await refusal(path())).toContain(message);
    expect(names()).toEqual(["old"]);
    expect(await loadFile(at("old"))).toEqual(OLD);
  });

  test.each([undefined, null, "text", [1, 2], 5, new Map(), nadir.parameter([1])])(
    "contents %s",
    async (contents) => {
      writeFileSync(at("old"), OLD);
      expect(await refusal(at("old"), contents ?? null)).toMatch(
        /^TypeError: saveFile: contents must be (parts, .*, or )?bytes/,
      );
      expect(await loadFile(at("old"))).toEqual(OLD);
    },
  );

  test("a link that leads to itself", async () => {
    symlinkSync("b", at("a"));
    symlinkSync("a", at("b"));
    expect(await refusal(at("a"))).toContain("is a link that leads to itself");
    expect(names()).toEqual(["a", "b"]);
  });

  test.runIf(process.platform === "linux").each(["/dev/zero", "/dev/null", "/dev/urandom"])(
    "%s, which has no end, is not read",
    async (device) => {
      const error = await loadFile(device).catch((error) => error);
      expect(error).toBeInstanceOf(StorageError);
      expect(error.message).toBe(`loadFile: "${device}" is a device, not a file`);
      symlinkSync(device, at("link"));
      await expect(loadFile(at("link"))).rejects.toThrow("is a device, not a file");
    },
  );

  test("what is read is missing, or a folder", async () => {
    const missing = await loadFile(at("a")).catch((error) => error);
    expect(missing).toBeInstanceOf(StorageError);
    expect(missing).toMatchObject({
      message: `loadFile: there is no file "${at("a")}"`,
      code: "ENOENT",
    });
    await expect(loadFile(folder)).rejects.toThrow("is a folder, not a file");
  });
});

describe("parts are not written under the name of another format", () => {
  const network = () => ({ parameters: nadir.parameters({ weight: [2] }) });
  const told = (name: string) =>
    `parts are written as safetensors, which ${JSON.stringify(name)} must say`;

  test.each([
    ["model.pt", "not .pt; for PyTorch give writeTorch({ model: toTorch(network)"],
    ["model.PTH", "not .PTH; for PyTorch give"],
    ["model.npz", "not .npz; for NumPy give encode({ tensors: network.tensors() }"],
    ["model.npy", "not .npy; for NumPy give"],
    ["model.json", "not .json; for JSON give"],
    ["model.h5", "not .h5; for TensorFlow.js and Keras give"],
    ["model.onnx", "not .onnx"],
  ])("%s", async (name, advice) => {
    writeFileSync(at(name), OLD);
    for (const path of [at(name), pathToFileURL(at(name))]) {
      const saved = saveFile(path, network());
      await expect(saved).rejects.toThrow(TypeError);
      await expect(saved).rejects.toThrow(`saveFile: ${told(name)}`);
      await expect(saved).rejects.toThrow(advice);
    }
    expect(new Uint8Array(readFileSync(at(name)))).toEqual(OLD);
    expect(() => download(name, network())).toThrow(`download: ${told(name)}`);
    // Bytes are for their owner to name.
    await saveFile(at(name), NEW);
    expect(await loadFile(at(name))).toEqual(NEW);
    expect(() => download(name, NEW)).toThrow("only a page downloads");
  });

  test.each([
    "model",
    "model.safetensors",
    "model.bin",
    "v1.pt.safetensors",
    ".pt.d",
    "pt",
    "a.ckpt",
  ])("but as %s", async (name) => {
    const parts = network();
    await saveFile(at(name), parts);
    expect(await loadFile(at(name))).toEqual(save(parts));
    expect(() => download(name, parts)).toThrow("only a page downloads");
  });
});
