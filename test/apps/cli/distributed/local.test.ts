/** Runs within one process, by the built commands. */

import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { decode } from "../../../../src/checkpoint/index.ts";
import { nadir, start } from "../run.ts";

const line = fileURLToPath(new URL("line.mjs", import.meta.url));
const lineText = readFileSync(line, "utf8");
const home = mkdtempSync(join(tmpdir(), "nadir-local-"));
afterAll(() => rmSync(home, { recursive: true }));

let count = 0;
const fileAt = (name: string) => join(home, `${count++}-${name}`);
const digestIn = (text: string) => /sha256 of all parameters: ([\da-f]{64})$/m.exec(text)?.[1];
const local = (...words: string[]) => nadir(["coordinate", line, "--local", ...words]);

/** The line's, with another line before one of its. */
function changed(line: string, before: string): string {
  const library = new URL("../../../../build/node/index.js", import.meta.url).href;
  const text = lineText
    .replace(line, `${before}\n${line}`)
    .replace('"nadir"', JSON.stringify(library));
  return program(text);
}

/** A module without anything but what it says. */
function program(text: string): string {
  const path = join(home, `program-${count++}.mjs`);
  writeFileSync(path, text);
  return path;
}
const ONE =
  "export const parameters = { a: { shape: [1], dtype: 'f32', length: 1, data: new Float32Array(1) } };";

describe("coordinate --local", () => {
  it("trains, says so in a line a round, and writes what came out", async () => {
    const out = fileAt("line.safetensors");
    const { code, stdout, stderr } = await local("--out", out);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("2 parameters; 20 rounds of 3 shards, 20 steps each, int8\n");
    expect(stdout.match(/^ +\d+\/20 +[\d.e-]+ +[12] +– .*$/gm)).toHaveLength(20);
    expect(
      Math.max(
        ...stdout
          .split("\n")
          .slice(3, 25)
          .map((text) => text.length),
      ),
    ).toBeLessThan(80);

    const { tensors, metadata } = decode(new Uint8Array(readFileSync(out)));
    expect(metadata).toEqual({ run: "line", rounds: "20" });
    const [slope, offset] = [tensors.slope!.data, tensors.offset!.data] as Float32Array[];
    expect(slope![0]).toBeCloseTo(2, 1);
    expect(offset![0]).toBeCloseTo(1, 1);
    const hash = createHash("sha256").update(slope!).update(offset!);
    expect(digestIn(stdout)).toBe(hash.digest("hex"));
  });

  it("comes to the same bits with any number of workers, and another precision to others", async () => {
    const runs = await Promise.all([
      local("--workers", "1"),
      local("--workers", "3"),
      local("--precision", "int4"),
    ]);
    const [one, three, int4] = runs.map(({ stdout }) => digestIn(stdout));
    expect(one).toHaveLength(64);
    expect(three).toBe(one);
    expect(int4).not.toBe(one);
  });

  it("looks at a checkpoint to begin from before it removes what there is of a run", async () => {
    const damaged = fileAt("damaged");
    writeFileSync(damaged, "hello");
    // Nobody is there: it would be told first, were it asked.
    const fresh = ["--carrier", "nats://127.0.0.1:1", "--fresh", "--patience", "0s"];
    for (const [from, why] of [
      [damaged, 'must be safetensors, .pt, .npz or .npy, got bytes that begin with "hello"'],
      [`${damaged}.none`, "no such file or directory"],
    ] as const) {
      const { code, stderr } = await nadir(["coordinate", line, ...fresh, "--from", from]);
      expect(code).toBe(1);
      expect(stderr).toContain(`nadir coordinate: --from: `);
      expect(stderr).toContain(why);
      expect(stderr).toContain(from);
    }
  });

  it("refuses a folder to write to before it trains", async () => {
    for (const option of ["--out", "--checkpoint"]) {
      const folder = `${fileAt("none.pt")}/`;
      const { code, stdout, stderr } = await local(option, folder);
      expect([code, stdout]).toEqual([1, ""]);
      expect(stderr).toBe(`nadir coordinate: ${option}: cannot write ${folder}: it is no file\n`);
    }
  });

  it("goes on from a checkpoint", async () => {
    const checkpoint = fileAt("checkpoint");
    const whole = digestIn((await local()).stdout);
    await local("--rounds", "5", "--checkpoint", checkpoint);
    const { code, stdout, stderr } = await local("--from", checkpoint);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "resumed: 5 rounds are done\n" });
    expect(digestIn(stdout)).toBe(whole);
  });

  it.for([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("stops by %s while train is busy, and exits with %i", async ([signal, expected]) => {
    const path = changed("  const optimizer", "  console.log('busy'); for (;;) ;");
    const { child, end } = start(["coordinate", path, "--local"]);
    for await (const chunk of child.stdout!) if (`${chunk}`.includes("busy")) child.kill(signal);
    const { code, stderr } = await end;
    expect(code).toBe(expected);
    expect(stderr).toMatch(/^stopping/);
  });
});

describe("a module", () => {
  const refused = async (path: string, ...words: string[]) => {
    const args = ["coordinate", path, "--rounds", "1", "--inner-steps", "1", ...words];
    const { code, stderr } = await nadir(args, home);
    expect(code).toBe(1);
    return stderr.replaceAll(path, "FILE");
  };

  it("that is missing", async () => {
    expect(await refused("none.mjs", "--local")).toBe("nadir coordinate: there is no FILE\n");
  });

  it.for([
    ["export const a = 1;", "FILE must export parameters, by name, or model(), which gives"],
    ["export const parameters = {};", "FILE must export parameters, by name, or model(), which"],
    ["export const model = 1;", "FILE: model must be a function, got number"],
    [`${ONE} export const train = 1;`, "FILE: train must be a function, got number"],
    [
      `${ONE} export const options = { round: 1 };`,
      'FILE: options: there is no "round"; there are',
    ],
    [`throw new TypeError("broken");`, "FILE: TypeError: broken\n"],
    ["syntax error", "FILE: SyntaxError: "],
    [`import "nope-at-all";`, "FILE: Error: Cannot find package 'nope-at-all'"],
    [ONE, "FILE must export train, or give it by model()"],
    [
      `${ONE} export const train = () => 1;`,
      "parameters must be parameters by name, at least one, got",
    ],
  ])("%s", async ([text, message]) => {
    expect(await refused(program(text!), "--local")).toContain(`nadir coordinate: ${message}`);
  });

  it.for([
    ["nats://127.0.0.1:1", "@nats-io/transport-node @nats-io/jetstream"],
    ["http://127.0.0.1:1/b", "aws4fetch"],
  ])("without packages for %s is told what to install", async ([carrier, packages]) => {
    expect(await refused(program(ONE), "--carrier", carrier!)).toContain(
      `: npm install ${packages}\n`,
    );
  });

  it("whose train fails is told with the place", async () => {
    const path = changed("  const optimizer", "  nothing.here;");
    const { code, stderr } = await nadir(["coordinate", path, "--local"]);
    expect(code).toBe(1);
    expect(stderr.replaceAll(path, "FILE")).toMatch(
      /^nadir coordinate: FILE: ReferenceError: nothing is not defined\n +at train \(file:\/\/FILE:\d+:3\)\n/,
    );
  });
});

it("a file that cannot be written is refused before anything is done", async () => {
  const { code, stdout, stderr } = await local("--out", join(home, "none", "line.npz"));
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toMatch(
    /^nadir coordinate: --out: cannot write .*line\.npz: no such file or directory\n$/,
  );
  expect(readdirSync(home)).not.toContain("none");
});
