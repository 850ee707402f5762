/** `saveFile` on a disk that fails: every call that it makes of the system, one after the other, does. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import * as real from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { saveFile } from "../../../src/checkpoint/index.ts";

type Call = (...args: unknown[]) => Promise<unknown>;

/** What happens in place of a call, which `proceed` makes. */
let instead: (name: string, proceed: () => Promise<unknown>, args: unknown[]) => Promise<unknown>;
let calls: string[];
let open: number;

const called = (name: string, call: Call): Call => {
  return async (...args) => {
    calls.push(name);
    return instead(name, () => call(...args), args);
  };
};

const wrapped = (of: object, prefix = ""): object =>
  new Proxy(of, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== "function") return value;
      const call = called(prefix + String(key), value.bind(target));
      if (key === "close") {
        return async () => {
          open--;
          // One that fails has let go of the file nevertheless.
          await value.call(target);
          return called("file.close", async () => undefined)();
        };
      }
      if (key !== "open") return call;
      return async (...args: unknown[]) => {
        const handle = (await call(...args)) as object;
        open++;
        return wrapped(handle, "file.");
      };
    },
  });

const builtin = process.getBuiltinModule;
process.getBuiltinModule = ((name: string) =>
  name === "node:fs/promises" ? wrapped(real) : builtin(name)) as typeof builtin;
afterAll(() => {
  process.getBuiltinModule = builtin;
});

let folder: string;
const OLD = "old";
const NEW = Buffer.from("new".repeat(100));
const path = () => join(folder, "model");
const content = () => String(readFileSync(path()));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nadir-faults-"));
  writeFileSync(path(), OLD, { mode: 0o604 });
  instead = (_, proceed) => proceed();
  calls = [];
  open = 0;
});
afterEach(() => rmSync(folder, { recursive: true }));

const failure = (code: string) => Object.assign(new Error(`${code}: as a test says`), { code });

/** Saves while the `at`th call fails; the error, if there is one. */
function saveFailing(at: number, code: string): Promise<Error | undefined> {
  instead = (_, proceed) => {
    if (calls.length !== at) return proceed();
    throw failure(code);
  };
  return saveFile(path(), NEW).then(
    () => undefined,
    (error) => error,
  );
}

describe.each(["ENOSPC", "EDQUOT", "EIO", "EACCES", "ENOENT"])("%s", (code) => {
  test("at any call leaves the old file, or the new one", async () => {
    await saveFile(path(), NEW);
    const all = [...calls];
    expect(all).toEqual(expect.arrayContaining(["file.write", "file.sync", "rename", "readdir"]));
    expect(all.indexOf("file.sync")).toBeLessThan(all.indexOf("rename"));
    expect(all.lastIndexOf("file.sync")).toBeGreaterThan(all.indexOf("rename"));
    const refused: string[] = [];
    for (let at = 1; at <= all.length; at++) {
      // With the permissions, too: where they could not be kept, there are others now.
      rmSync(path());
      writeFileSync(path(), OLD, { mode: 0o604 });
      calls = [];
      const error = await saveFailing(at, code);
      const what = `${code} at ${at}, ${all[at - 1]}: ${error}`;
      expect(readdirSync(folder), what).toEqual(["model"]);
      expect(open, what).toBe(0);
      if (error === undefined) expect(content(), what).toBe(String(NEW));
      else refused.push(all[at - 1]!);
      if (error === undefined) continue;
      const isRenamed = at > all.indexOf("rename") + 1;
      expect(content(), what).toBe(isRenamed ? String(NEW) : OLD);
      expect(error.message.includes("is the new file, which may not"), what).toBe(isRenamed);
      if (isRenamed) continue;
      expect(error.name, what).toMatch(/^Storage(Full)?Error$/);
      expect(error.name === "StorageFullError", what).toBe(/ENOSPC|EDQUOT/.test(code));
    }
    // What may be without: permissions that a file system does not have, a folder that is not listed.
    expect(refused).toEqual(
      expect.arrayContaining(code === "ENOENT" ? ["realpath"] : ["file.write"]),
    );
  });
});

test("a full disk is said to be one", async () => {
  await saveFile(path(), NEW);
  const at = calls.indexOf("file.write") + 1;
  calls = [];
  expect(await saveFailing(at, "ENOSPC")).toMatchObject({
    code: "ENOSPC",
    message: `saveFile: there is no room for the 300 bytes of "${path()}": the disk or a quota is full. What was there is as it was`,
  });
});

test("a system that takes a few bytes at a time gets them all", async () => {
  instead = (name, proceed, args) => {
    if (name !== "file.write") return proceed();
    args[2] = Math.min(7, args[2] as number);
    return proceed();
  };
  await saveFile(path(), NEW);
  expect(content()).toBe(String(NEW));
});

test("one that takes none is full", async () => {
  instead = (name, proceed) =>
    name === "file.write" ? Promise.resolve({ bytesWritten: 0 }) : proceed();
  await expect(saveFile(path(), NEW)).rejects.toThrow("the disk took 0 bytes and no more");
  expect(content()).toBe(OLD);
});

test("what another machine cleans away is written again", async () => {
  let times = 0;
  instead = (name, proceed, [from]) => {
    if (name === "rename" && times++ < 2) unlinkSync(String(from));
    return proceed();
  };
  await saveFile(path(), NEW);
  expect(content()).toBe(String(NEW));
  expect(times).toBe(3);
});

test("and what always is, is said to be", async () => {
  instead = (name, proceed, [from]) => {
    if (name === "rename") unlinkSync(String(from));
    return proceed();
  };
  await expect(saveFile(path(), NEW)).rejects.toThrow(
    `saveFile: "${path()}" cannot be written: what is written beside it was removed by somebody else, 3 times`,
  );
  expect(content()).toBe(OLD);
});

test("a folder that goes meanwhile is said to be no more", async () => {
  instead = (name, proceed) => {
    if (name === "rename") rmSync(folder, { recursive: true });
    return proceed();
  };
  await expect(saveFile(path(), NEW)).rejects.toThrow(`there is no folder "${folder}"`);
  mkdirSync(folder);
});

test("the file system's clock says what is old, and not the machine's", async () => {
  const fresh = join(folder, `.nadir-${2 ** 30}-abc.part`);
  writeFileSync(fresh, OLD);
  const { now } = Date;
  Date.now = () => now() + 1e8;
  try {
    await saveFile(path(), NEW);
  } finally {
    Date.now = now;
  }
  expect(readdirSync(folder)).toHaveLength(2);
});

describe("on Windows", () => {
  const { platform } = process;
  const become = (value: string) => Object.defineProperty(process, "platform", { value });
  beforeEach(() => become("win32"));
  afterEach(() => become(platform));

  const blocked = (times: number) => {
    instead = (name, proceed) => {
      if (name === "rename" && times-- > 0) throw failure("EPERM");
      return proceed();
    };
  };

  test("who reads the file for a moment is waited for", async () => {
    blocked(3);
    await saveFile(path(), NEW);
    expect(content()).toBe(String(NEW));
  });

  test("and not for ever", async () => {
    blocked(Infinity);
    await expect(saveFile(path(), NEW)).rejects.toThrow("cannot be written: Error: EPERM");
    expect(content()).toBe(OLD);
    expect(readdirSync(folder)).toEqual(["model"]);
  });
});
