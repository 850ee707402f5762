import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { jobs } from "../../evidence/diamonds/subject.mjs";
import { identityOf } from "../../evidence/identity.mjs";

const root = mkdtempSync(join(tmpdir(), "nadir-evidence-"));
afterAll(() => rmSync(root, { recursive: true }));

interface Said {
  code: number | null;
  out: string;
  err: string;
}

/** `npm run reproduce`, interrupted where it says `until`. */
function reproduce(args: readonly string[], until?: string): Promise<Said> {
  const child = spawn(process.execPath, ["evidence/reproduce.mjs", ...args]);
  const said = { out: "", err: "" };
  child.stdout.on("data", (text) => {
    said.out += text;
    if (until && !child.killed && said.out.includes(until)) child.kill("SIGINT");
  });
  child.stderr.on("data", (text) => {
    said.err += text;
  });
  return new Promise((resolve) => {
    child.on("close", (code) => resolve({ code, ...said }));
  });
}

test.each([
  [["cubic"], "expected subjects of diamonds"],
  [["cubic"], 'got "cubic"'],
  [["--seeds", "0"], '--seeds: expected a whole number from 1 on, got "0"'],
  [["--threads", "two"], '--threads: expected a whole number from 1 on, got "two"'],
  [["--quick", "--record"], "--record: what --quick gives is not recorded"],
  [["--fast"], "Unknown option '--fast'"],
  [["diamonds", "--record", "--out", join(root, "none")], "no result of diamonds has ended there"],
  [
    ["diamonds", "--out", "package.json"],
    join("package.json", "diamonds: nothing can be written there (ENOTDIR)"),
  ],
])("%j is refused", async (args, message) => {
  const { code, err } = await reproduce(args);
  expect(code).toBe(2);
  expect(err).toMatch(/^reproduce: /);
  expect(err).toContain(message);
});

test("interrupted, it says that the same command goes on", async () => {
  const out = join(root, "interrupted");
  const { code, out: said } = await reproduce(["diamonds", "--out", out], "epoch 1,");
  expect(said).toContain("21 jobs, 0 done");
  expect(said).toContain("Interrupted: the same command goes on from here.");
  expect(code).toBe(130);
});

test("what is there of another experiment is said before anything is run", async () => {
  const [job] = jobs({});
  const folder = join(root, "other", "diamonds");
  const file = join(folder, `${job!.name}.json`);
  const here = identityOf(job!.config);
  const identity = { ...here, bits: { ...here.bits, SOAP: "0", Removed: "1" } };
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify({ name: job!.name, identity, at: {}, result: {} }));
  const { code, err, out } = await reproduce(["diamonds", "--out", join(root, "other")]);
  expect(code).toBe(2);
  expect(out).toBe("");
  expect(err).toContain(
    `${file} is of another experiment: bits.SOAP "0", not "${here.bits.SOAP}". Move it away`,
  );
  for (const text of ["{", "null", "{}", JSON.stringify({ identity })]) {
    writeFileSync(file, text);
    expect((await reproduce(["diamonds", "--out", join(root, "other")])).err).toContain(
      `${file} is damaged`,
    );
  }
});

test("results of other bits are not recorded together", async () => {
  const folder = join(root, "mixed", "diamonds");
  mkdirSync(folder, { recursive: true });
  for (const [i, { name, config }] of jobs({}).slice(0, 2).entries()) {
    const identity = { ...identityOf(config), bits: { Muon: `${i}`, [name]: "new" } };
    const text = JSON.stringify({ name, identity, at: {}, result: {} });
    writeFileSync(join(folder, `${name}.json`), text);
  }
  const { code, err } = await reproduce(["diamonds", "--record", "--out", join(root, "mixed")]);
  expect(code).toBe(2);
  expect(err).toContain('muon-0.json is of another experiment: bits.Muon "1", not "0"');
});
