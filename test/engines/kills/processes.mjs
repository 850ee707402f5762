/** Programs that save, killed at random. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { versionOf } from "../browsers/page/contents.mjs";

/** Milliseconds within which a program is killed, after its first save: some saves. */
const SOON = 60;

/** Seconds after which what a program left may be removed, and more. */
const LONG = 4000;

/**
 * Kills a program so many times, each time started anew, and looks at the file.
 * @param start Starts the program for a path and the version that it begins with.
 * @returns How often it was killed while it wrote, and what was wrong.
 */
export async function killed(start, times) {
  const folder = mkdtempSync(join(tmpdir(), "nadir-kills-"));
  const path = join(folder, "model.safetensors");
  const problems = [];
  let midway = 0;
  let n = 0;
  try {
    for (let i = 0; i < times; i++) {
      const reported = await killedOnce(start(path, n + 1));
      const found = versionOf(readFileSync(path));
      if (found !== reported && found !== reported + 1) {
        problems.push(`kill ${i}: version ${found}, after ${reported} was reported`);
      }
      n = found ?? reported;
      const names = readdirSync(folder);
      midway += names.length - 1;
      // Those of before are gone.
      if (names.length > 2) problems.push(`kill ${i}: left ${names}`);
      const longAgo = Date.now() / 1000 - LONG;
      for (const name of names) utimesSync(join(folder, name), longAgo, longAgo);
    }
    return { midway, problems };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The last version that a program said was saved before it was killed. */
async function killedOnce(child) {
  let text = "";
  let errors = "";
  child.stdout.setEncoding("utf8").on("data", (some) => {
    text += some;
  });
  child.stderr.setEncoding("utf8").on("data", (some) => {
    errors += some;
  });
  const closed = once(child, "close");
  const ended = closed.then(() => {
    throw new Error(`the program ended: ${errors}`);
  });
  ended.catch(() => {});
  await Promise.race([once(child.stdout, "data"), ended]);
  await setTimeout(Math.random() * SOON);
  child.kill("SIGKILL");
  await closed;
  // The last line may be half there.
  const lines = text.split("\n");
  return Number(lines.at(-2));
}

/** Starts a command with these words before the program's own. */
export function starting(command, words, options) {
  return (path, first) => {
    const stdio = ["ignore", "pipe", "pipe"];
    return spawn(command, [...words, path, first], { stdio, ...options });
  };
}
