import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { form, outcomeOf, runJob } from "./jobs.ts";

const root = mkdtempSync(join(tmpdir(), "nadir-evidence-"));
afterAll(() => rmSync(root, { recursive: true }));

const whole = join(root, "whole");
/** Whose state differs in kind: bases, two optimizers, an average, two modes. */
const names = ["soap-0", "muon-0", "adamw-ema-0", "schedulefree-0"];

describe.each(names)("%s", (name) => {
  beforeAll(async () => {
    expect(await runJob(name, whole)).toEqual({ code: 0 });
  });

  const signals = name === names[0] ? (["SIGTERM", "SIGKILL"] as const) : (["SIGKILL"] as const);
  test.each(signals)("goes on after %s, to the same bits", async (until) => {
    const folder = join(root, until);
    const { code } = await runJob(name, folder, { until });
    expect(code).toBe(until === "SIGTERM" ? 1 : null);
    expect(existsSync(join(folder, `${name}.json`))).toBe(false);
    expect(await runJob(name, folder)).toEqual({ code: 0 });
    const [{ digest, course, epoch }, expected] = [outcomeOf(name, folder), outcomeOf(name, whole)];
    expect({ digest, course, epoch }).toEqual({
      ...{ digest: expected.digest, course: expected.course, epoch: expected.epoch },
    });
    expect(course).toHaveLength(form.epochs);
    expect(existsSync(join(folder, `${name}.checkpoint`))).toBe(false);
  });
});

describe("a checkpoint", () => {
  const name = "soap-0";
  const folder = join(root, "kept");
  const file = join(folder, `${name}.checkpoint`);
  let kept: Buffer;
  beforeAll(async () => {
    await runJob(name, folder, { until: "SIGKILL" });
    kept = readFileSync(file);
  });

  test("that is damaged is refused", async () => {
    writeFileSync(file, kept.subarray(0, -1));
    const error = `${file} is damaged: remove it, and the job begins anew`;
    expect(await runJob(name, folder)).toEqual({ code: 1, error });
  });

  test("of other bits or settings is refused, and says in what they differ", async () => {
    const end = kept.indexOf("\n");
    const head = JSON.parse(kept.subarray(0, end).toString());
    head.identity.bits.SOAP = "another";
    head.identity.config.options.lr = 1;
    writeFileSync(file, Buffer.concat([Buffer.from(JSON.stringify(head)), kept.subarray(end)]));
    const { error } = await runJob(name, folder);
    expect(error).toContain(`${file} is of another experiment: bits.SOAP "another", not "`);
    expect(error).toContain("config.options.lr 1, not 0.000134657443257775");
    expect(error).toContain("Move it away, or give another folder by --out");
  });

  test("stays as it was where the disk is full, and the error says so", async () => {
    writeFileSync(file, kept);
    const full = `
      import { open } from "node:fs/promises";
      const handle = await open("package.json");
      Object.getPrototypeOf(handle).write = async () => {
        throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
      };
      await handle.close();`;
    const preload = ["--import", `data:text/javascript,${encodeURIComponent(full)}`];
    const { code, error } = await runJob(name, folder, { execArgv: preload });
    expect(code).toBe(1);
    expect(error).toMatch(
      /there is no room for the \d+ bytes of ".*soap-0\.checkpoint": the disk or a quota is full/,
    );
    expect(readFileSync(file)).toEqual(kept);
    expect(await runJob(name, folder)).toEqual({ code: 0 });
    expect(outcomeOf(name, folder).digest).toBe(outcomeOf(name, whole).digest);
  });
});

test("a folder that cannot be made is said", async () => {
  const folder = join(root, "file", "within");
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, "file"), "");
  const { code, error } = await runJob("soap-0", folder);
  expect(code).toBe(1);
  expect(error).toContain("ENOTDIR");
});
