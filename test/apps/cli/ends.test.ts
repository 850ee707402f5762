/** How the command ends where something is in its way: its output, its folder, a signal, a mistake of ours. */
import { execFile } from "node:child_process";
import {
  closeSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { command, nadir, start } from "./run.ts";

/** The shortest run of each, and what it writes. */
const runs = [
  {
    run: ["race", "--optimizers", "sgd-plain", "--epochs", "1"],
    files: ["race.html", "race.json"],
  },
  {
    run: ["race", "--surface", "booth", "--racers", "SGD", "--steps", "9"],
    files: ["surface.json", "surface.svg"],
  },
  {
    run: ["gan", "--optimizers", "nag", "--seeds", "1", "--steps", "16"],
    files: ["gan.json", "gan.svg"],
  },
] as const;

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "nadir-ends-"));
});
afterAll(() => rmSync(home, { recursive: true }));

let count = 0;
/** A folder of its own. */
function room(): string {
  const path = join(home, `${count++}`);
  mkdirSync(path);
  return path;
}

describe.concurrent("its output", () => {
  it.for(runs)("may have a reader that stops early: $run", async ({ run, files }) => {
    const cwd = room();
    const { child, end } = start(run, { cwd });
    child.stdout!.destroy();
    expect(await end).toEqual({ code: 0, signal: null, stderr: "" });
    expect(readdirSync(join(cwd, "build"))).toEqual(files);
  });

  it.for([
    ...runs,
    { run: ["--help"], files: [] },
    { run: ["race", "--help"], files: [] },
    { run: ["--version"], files: [] },
  ])("may be unwritable, which is said in a line: $run", async ({ run, files }) => {
    const cwd = room();
    const readOnly = openSync(command, "r");
    const { end } = start(run, { cwd, stdio: ["ignore", readOnly, "pipe"] });
    const stderr = "nadir: cannot print: bad file descriptor\n";
    expect(await end).toEqual({ code: 1, signal: null, stderr });
    closeSync(readOnly);
    expect(readdirSync(cwd).flatMap((folder) => readdirSync(join(cwd, folder)))).toEqual(files);
  });

  it("may have nowhere for errors", async () => {
    const child = execFile(process.execPath, [command, "rase"], () => {});
    child.stderr!.destroy();
    expect(await new Promise((resolve) => child.on("exit", resolve))).toBe(2);
  });
});

describe.concurrent("its folder", () => {
  it.for(runs)("is found unwritable before anything is done: $run", async ({ run, files }) => {
    const cwd = room();
    mkdirSync(join(cwd, "out", files[1]), { recursive: true });
    const [subcommand] = run;
    expect(await nadir([...run, "--out", "out"], cwd)).toEqual({
      code: 1,
      stdout: "",
      stderr: `nadir ${subcommand}: --out: cannot write ${join("out", files[1])}: it is no file\n`,
    });
    expect(readdirSync(join(cwd, "out"))).toEqual([files[1]]);
  });

  it.for(runs)("is not below a file: $run", async ({ run }) => {
    const cwd = room();
    writeFileSync(join(cwd, "file"), "");
    for (const out of ["file/sub", "file/sub/sub"]) {
      const { code, stdout, stderr } = await nadir([...run, "--out", out], cwd);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toContain(": --out must be a folder, but file is a file\n");
    }
  });

  // Node's recursive mkdir never returns there.
  it.for(runs)("is not in /proc: $run", async ({ run }) => {
    for (const out of ["/proc/nope", "/proc/nope/sub"]) {
      const { code, stdout, stderr } = await nadir([...run, "--out", out]);
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
      expect(stderr).toMatch(
        /^nadir \w+: --out: cannot make the folder \/proc\/nope[^:]*: [a-z -]+\n$/,
      );
    }
  });

  it("may have a name that no folder can have", async () => {
    const out = "x".repeat(300);
    const { code, stdout, stderr } = await nadir([...runs[1].run, "--out", out]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toBe(`nadir race: --out: cannot make the folder ${out}: name too long\n`);
  });

  /** As on a full disk, where no file can be longer than so many blocks. */
  const limited = (blocks: number, run: readonly string[], cwd: string) =>
    new Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }>(
      (resolve) => {
        const words = [`ulimit -f ${blocks} && exec "$@"`, "sh", process.execPath, command];
        execFile("sh", ["-c", ...words, ...run], { cwd }, (error, stdout, stderr) => {
          resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
        });
      },
    );

  it.for(runs)("keeps what it had when the disk is full: $run", async ({ run, files }) => {
    const cwd = room();
    const out = join(cwd, "build");
    mkdirSync(out);
    for (const file of files) writeFileSync(join(out, file), "old");
    const { code, stderr } = await limited(1, run, cwd);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      new RegExp(`^nadir ${run[0]}: cannot write build.(${files.join("|")}): file too large\n$`),
    );
    expect(readdirSync(out)).toEqual(files);
    for (const file of files) expect(readFileSync(join(out, file), "utf8")).toBe("old");
  });

  it.for(runs)("is full before anything is done: $run", async ({ run, files }) => {
    const cwd = room();
    const { code, stdout, stderr } = await limited(0, run, cwd);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(
      new RegExp(`^nadir ${run[0]}: --out: cannot write build.(${files.join("|")}): file too`),
    );
    expect(readdirSync(join(cwd, "build"))).toEqual([]);
  });

  it("keeps links, and who may read a file", async () => {
    const cwd = room();
    const [json, svg] = runs[1].files.map((file) => join(cwd, "build", file));
    mkdirSync(join(cwd, "build"));
    writeFileSync(join(cwd, "private"), "old", { mode: 0o600 });
    symlinkSync(join(cwd, "private"), json!);
    writeFileSync(svg!, "old", { mode: 0o640 });
    expect((await nadir(runs[1].run, cwd)).code).toBe(0);
    expect(lstatSync(json!).isSymbolicLink()).toBe(true);
    expect(JSON.parse(readFileSync(join(cwd, "private"), "utf8")).race.surface).toBe("booth");
    expect(statSync(join(cwd, "private")).mode & 0o777).toBe(0o600);
    expect(statSync(svg!).mode & 0o777).toBe(0o640);
    expect(readdirSync(cwd)).toEqual(["build", "private"]);
  });
});

describe.concurrent("in a terminal", () => {
  const terminal = "process.stdout.isTTY=true";
  const gan = ["gan", "--steps", "1000000"];
  const race = ["race", "--optimizers", "nag", "--epochs", "1000"];

  it.for([
    ["SIGINT", gan],
    ["SIGTERM", gan],
    ["SIGHUP", gan],
    ["SIGTERM", race],
  ] as const)("%s ends it, with cursor and wrapping as they were: %j", async ([signal, run]) => {
    const { child, end } = start(run, { cwd: room(), preload: terminal });
    let shown = "";
    for await (const chunk of child.stdout!) {
      shown += chunk;
      if (shown.includes("░")) child.kill(signal);
    }
    expect(await end).toEqual({ code: null, signal, stderr: "" });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: by them a terminal is changed
    expect(shown).not.toMatch(/\x1b\[\?/);
  });
});

it("says where memory is lacking", async () => {
  const preload = "WebAssembly.Memory=function(){throw new RangeError('none left')}";
  const { code, stderr } = await start(["gan"], { cwd: room(), preload }).end;
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /^nadir gan: load: cannot have \d+ bytes of memory: one Nadir serves many networks, and dispose\(\) frees it\n$/,
  );
});

describe.concurrent("a mistake of our own", () => {
  /** As soon as the command could hear of it. */
  const later = (what: string) =>
    `process.on('newListener',(name)=>name==='uncaughtException'&&setImmediate(()=>{${what}}))`;
  const report = `Please report it, with how nadir was called: "npm bugs nadir" shows where.\n`;

  it.for([
    ["console.log=()=>{throw new Error('broken')}", "nadir gan", "broken"],
    [later("throw new Error('late')"), "nadir", "late"],
    [later("Promise.reject(new Error('late'))"), "nadir", "late"],
  ])("is told in words, without a trace: %s", async ([preload, where, message]) => {
    const { end } = start(["gan", "--steps", "16"], { cwd: room(), preload });
    const stderr = `${where}: an error of nadir's own: ${message}\n${report}`;
    expect(await end).toEqual({ code: 1, signal: null, stderr });
  });
});
