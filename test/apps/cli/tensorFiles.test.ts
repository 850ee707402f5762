import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  decode,
  encode,
  layersModelFiles,
  save,
  toLayersModel,
} from "../../../src/checkpoint/index.ts";
import { loadSync, SGD } from "../../../src/index.ts";
import { version } from "../../../src/kernels/version.ts";
import { DenseNetwork } from "../../../src/networks/index.ts";
import { bytesFrom, digestOf, recorded } from "../../checkpoint/golden.ts";
import { contentOf, plainOf, type RecordedFile } from "../../checkpoint/tensors.ts";
import { expectRefusal } from "./refusal.ts";
import { nadir } from "./run.ts";

const golden = recorded<
  Record<"safetensors" | "npz", Readonly<Record<string, RecordedFile>>> & {
    readonly pt: Readonly<Record<string, string>>;
  }
>("formats");
const { bf16, "odd names": odd } = golden.safetensors;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "nadir-files-"));
  const put = (name: string, bytes: Uint8Array) => writeFileSync(join(folder, name), bytes);
  put("bf16.safetensors", bytesFrom(bf16!.file));
  put("odd.safetensors", bytesFrom(odd!.file));
  put("named.bin", bytesFrom(golden.npz.savez_compressed!.file));
  put("both.pt", bytesFrom(golden.pt.both!));
  put("cut.safetensors", bytesFrom(bf16!.file).subarray(0, 60));
  put("notes.txt", new TextEncoder().encode("no tensors here"));
  put("there.npz", new Uint8Array(3));
  const network = new DenseNetwork(loadSync(), { sizes: [2, 3, 1], activation: "tanh" });
  for (const [name, bytes] of Object.entries(layersModelFiles(toLayersModel(network))))
    put(name, bytes);
  const model = JSON.parse(readFileSync(join(folder, "model.json"), "utf8"));
  const [group] = model.weightsManifest;
  const json = (name: string, content: object) =>
    put(name, new TextEncoder().encode(JSON.stringify(content)));
  json("away.json", { ...model, weightsManifest: [{ ...group, paths: ["../w.bin"] }] });
  json("lost.json", { ...model, weightsManifest: [{ ...group, paths: ["lost.bin"] }] });
  json("other.json", { name: "nadir" });
});
afterAll(() => rmSync(folder, { recursive: true }));

const lines = (text: string) => text.split("\n").map((line) => line.trimEnd());

describe.concurrent("nadir inspect", () => {
  test("says what there is: names, shapes, types, metadata, and the hash", async () => {
    const { code, stdout, stderr } = await nadir(["inspect", "bf16.safetensors"], folder);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const bytes = bytesFrom(bf16!.file);
    expect(lines(stdout)).toEqual([
      `bf16.safetensors: safetensors, ${bytes.length} bytes`,
      `SHA-256 ${digestOf(bytes)}`,
      "",
      "─────────────────────────────",
      "tensor  type  shape  elements",
      "─────────────────────────────",
      "b       bf16  [5]           5",
      "a       f16   [5]           5",
      "─────────────────────────────",
      "2 tensors, 10 elements",
      "",
      "metadata",
      '  one: a "text"\\u000aé\\u0001',
      "",
    ]);
  });

  test("tells formats apart by their bytes, and keeps within 80 columns", async () => {
    const { code, stdout } = await nadir(["inspect", "named.bin"], folder);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^named\.bin: npz, /);
    expect(Math.max(...lines(stdout).map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test("says how PyTorch's optimizers stand", async () => {
    const { stdout } = await nadir(["inspect", "both.pt"], folder);
    const [, after] = stdout.split("23 tensors, 57 elements\n");
    expect(lines(after!)).toEqual([
      ...["", "optimizer, 1 step", "  group 0 of 4 parameters"],
      "    lr 0.01, betas [0.9, 0.999], eps 1e-8, weight_decay 0.01, amsgrad true,",
      "    maximize false, foreach null, capturable false, differentiable false,",
      ...["    fused null, decoupled_weight_decay true", "", "metadata", "  epoch: 3", ""],
    ]);
  });

  test("says how Nadir's own stand", async () => {
    const nadirs = loadSync().parameters({ weight: [2] });
    const optimizer = new SGD(nadirs, { lr: 0.5, momentum: 0.9 });
    for (let i = 0; i < 1234; i++) optimizer.step();
    const bytes = save({ parameters: nadirs, optimizer, metadata: { epoch: 3 } });
    writeFileSync(join(folder, "ours.safetensors"), bytes);
    const { stdout } = await nadir(["inspect", "ours.safetensors"], folder);
    expect(stdout).toContain(
      "optimizer: SGD, 1,234 steps\n  group 0 of 1 parameters\n    lr 0.5, momentum 0.9,",
    );
    expect(stdout).toContain(
      `  Nadir ${version}, version 1 of its checkpoints\n  parameters: 1 tensors\n`,
    );
    expect(stdout).toMatch(/\n {2}epoch: 3\n$/);
  });

  test("TensorFlow.js's model.json, with the weights beside it", async () => {
    const { code, stdout, stderr } = await nadir(["inspect", "model.json"], folder);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const bytes = readFileSync(join(folder, "model.json"));
    expect(lines(stdout).slice(0, 10)).toEqual([
      `model.json: layers-model, ${bytes.length.toLocaleString("en")} bytes`,
      `SHA-256 ${digestOf(bytes)}`,
      "",
      "──────────────────────────────────────",
      "tensor          type  shape   elements",
      "──────────────────────────────────────",
      "dense_1/kernel  f32   [2, 3]         6",
      "dense_1/bias    f32   [3]            3",
      "dense_2/kernel  f32   [3, 1]         3",
      "dense_2/bias    f32   [1]            1",
    ]);
  });

  test("one file after the other, and those that cannot be read at the end", async () => {
    const both = ["bf16.safetensors", "nothing.pt", "named.bin", "notes.txt"];
    const { code, stdout, stderr } = await nadir(["inspect", ...both], folder);
    const alone = await Promise.all(
      [both[0]!, both[2]!].map(async (name) => (await nadir(["inspect", name], folder)).stdout),
    );
    expect(code).toBe(1);
    expect(stdout).toBe(alone.join("\n"));
    expect(stderr.split("\n")).toEqual([
      `nadir inspect: there is no file "${join(folder, "nothing.pt")}"`,
      expect.stringMatching(/^notes\.txt must be safetensors/),
      "",
    ]);
  });

  test("breaks long names, and prints no controls of a terminal", async () => {
    const name = `\u001b[2J${"layers.".repeat(20)}\u202e`;
    const shape = Array(40).fill(1);
    const bytes = encode({ tensors: { [name]: { dtype: "u8", shape, data: new Uint8Array(1) } } });
    writeFileSync(join(folder, "long.safetensors"), bytes);
    const { stdout } = await nadir(["inspect", "long.safetensors"], folder);
    expect(stdout).toContain("\\u001b[2Jlayers.");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what must not be there
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    expect(Math.max(...lines(stdout).map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test.each([
    ["nothing.pt", 'there is no file "FOLDER/nothing.pt"'],
    [".", '"FOLDER" is a folder, not a file'],
    [
      "notes.txt",
      'notes.txt must be safetensors, .pt, .npz or .npy, got bytes that begin with "no tenso"',
    ],
    [
      "cut.safetensors",
      "cut.safetensors: the header must have at most 52 bytes, got 160: the file is cut off, or no safetensors",
    ],
    ["away.json", 'away.json: weights must lie beside it, got "../w.bin"'],
    ["lost.json", 'there is no file "FOLDER/lost.bin"'],
    ["other.json", "other.json: weightsManifest must be an array, got undefined"],
  ])("fails for what is no such file: %s", async (file, message) => {
    const { code, stdout, stderr } = await nadir(["inspect", file], folder);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toBe(`nadir inspect: ${message.replace("FOLDER", folder)}\n`);
  });

  test.each([
    [[], "expected <file>..., got nothing"],
    [["--all", "a"], "Unknown option '--all'"],
  ])("refuses %j", async (args, message) => {
    await expectRefusal("inspect", args, message);
  });
});

describe("nadir convert", () => {
  const read = (name: string) => new Uint8Array(readFileSync(join(folder, name)));

  test("writes every tensor and all metadata in the other format", async () => {
    const { code, stdout } = await nadir(["convert", "odd.safetensors", "odd.NPZ"], folder);
    const bytes = read("odd.NPZ");
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: `odd.NPZ: npz, 12 tensors, ${bytes.length.toLocaleString("en")} bytes\n`,
    });
    expect(decode(bytes).format).toBe("npz");
    expect(plainOf(decode(bytes))).toEqual(plainOf(contentOf(odd!)));
    await nadir(["convert", "odd.NPZ", "back.safetensors"], folder);
    expect(read("back.safetensors")).toEqual(bytesFrom(odd!.file));
  });

  test("writes what PyTorch reads, and reads what it writes", async () => {
    const { code } = await nadir(["convert", "both.pt", "both.safetensors"], folder);
    expect(code).toBe(0);
    const { tensors, metadata } = decode(read("both.safetensors"));
    expect(JSON.parse(metadata["optimizer.param_groups"] as string)[0].lr).toBe(0.01);
    await nadir(["convert", "both.pt", "again.pth"], folder);
    const again = decode(read("again.pth"));
    expect([again.format, again.metadata.epoch]).toEqual(["pt", 3]);
    expect(plainOf({ tensors: again.tensors })).toEqual(plainOf({ tensors }));
  });

  test("writes bf16 as f32 where there is none", async () => {
    expect((await nadir(["convert", "bf16.safetensors", "bf16.npz"], folder)).code).toBe(0);
    const { tensors, metadata } = decode(read("bf16.npz"));
    const { b } = contentOf(bf16!).tensors;
    expect(tensors.b).toEqual({ ...b, dtype: "f32" });
    expect(metadata.one).toBe(bf16!.metadata.one);
  });

  test("writes one tensor as .npy, and says what is left out", async () => {
    const one = encode({ tensors: { w: contentOf(bf16!).tensors.a! }, metadata: { kind: "x" } });
    writeFileSync(join(folder, "one.safetensors"), one);
    const { stdout } = await nadir(["convert", "one.safetensors", "one.npy"], folder);
    expect(stdout).toBe(
      "one.npy: npy, 1 tensor, 138 bytes\nwithout metadata, which .npy has not: kind\n",
    );
    expect(decode(read("one.npy")).tensors.array).toEqual(contentOf(bf16!).tensors.a);
  });

  test("writes a model of TensorFlow.js as tensors of its weights' names", async () => {
    expect((await nadir(["convert", "model.json", "model.safetensors"], folder)).code).toBe(0);
    const { tensors, metadata } = decode(read("model.safetensors"));
    const { "dense_1/kernel": kernel } = tensors;
    expect(Object.keys(tensors).length).toBe(4);
    const weights = read("group1-shard1of1.bin");
    expect(kernel!.data).toEqual(new Float32Array(weights.slice(0, 24).buffer));
    expect(metadata).toEqual({ generatedBy: "Nadir" });
  });

  test("writes over a file only when it is told to", async () => {
    const refused = await nadir(["convert", "bf16.safetensors", "there.npz"], folder);
    expect(refused).toEqual({
      code: 1,
      stdout: "",
      stderr: "nadir convert: there.npz is there already: --force writes over it\n",
    });
    expect(read("there.npz")).toEqual(new Uint8Array(3));
    const { code } = await nadir(["convert", "bf16.safetensors", "there.npz", "--force"], folder);
    expect(code).toBe(0);
    expect(decode(read("there.npz")).format).toBe("npz");
  });

  test.each([
    [["nothing.pt", "out.npz"], 'there is no file "FOLDER/nothing.pt"'],
    [["notes.txt", "out.npz"], "notes.txt must be safetensors"],
    [
      ["bf16.safetensors", "out.npy"],
      'out.npy: an .npy file holds one tensor and no metadata, got "b", "a": use "npz"',
    ],
    [["bf16.safetensors", "no/such/folder.npz"], 'there is no folder "FOLDER/no/such"'],
  ])("fails, and leaves nothing: %j", async (args, message) => {
    const before = readdirSync(folder);
    const { code, stdout, stderr } = await nadir(["convert", ...args], folder);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr.startsWith(`nadir convert: ${message.replace("FOLDER", folder)}`), stderr).toBe(
      true,
    );
    expect(readdirSync(folder)).toEqual(before);
  });

  test.each([
    [["file"], 'expected <in> <out>, got "file"'],
    [["file", "out.h5"], '<out> must end with .safetensors, .pt, .pth, .npz, .npy, got "out.h5"'],
    [["file", "out"], '<out> must end with .safetensors, .pt, .pth, .npz, .npy, got "out"'],
    [
      ["file", "out.constructor"],
      '<out> must end with .safetensors, .pt, .pth, .npz, .npy, got "out.constructor"',
    ],
    [["file", "out.npz", "--overwrite"], "Unknown option '--overwrite'"],
  ])("refuses %j", async (args, message) => {
    await expectRefusal("convert", args, message);
  });
});
