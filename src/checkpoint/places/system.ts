/**
 * Files as Node has them, and Deno and Bun after it. Its modules are asked for when they are needed: bundlers
 * for browsers stumble over an import of them.
 *
 * @module
 */
import { UnsupportedError } from "../../errors.ts";

/** What is used of `node:fs/promises`. */
export interface Files {
  open(path: string, flags: string, mode?: number): Promise<OpenFile>;
  lstat(path: string): Promise<Status>;
  readdir(path: string): Promise<string[]>;
  readlink(path: string): Promise<string>;
  realpath(path: string): Promise<string>;
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
}

export interface OpenFile {
  chmod(mode: number): Promise<void>;
  chown(owner: number, group: number): Promise<void>;
  close(): Promise<void>;
  read(into: Uint8Array, at: number, length: number): Promise<{ readonly bytesRead: number }>;
  readFile(): Promise<Uint8Array>;
  stat(): Promise<Status>;
  sync(): Promise<void>;
  write(of: Uint8Array, at: number, length: number): Promise<{ readonly bytesWritten: number }>;
}

export interface Status {
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly size: number;
  readonly mtimeMs: number;
  isFIFO(): boolean;
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

interface Paths {
  readonly sep: string;
  basename(path: string): string;
  dirname(path: string): string;
  join(...parts: string[]): string;
  resolve(...parts: string[]): string;
}

interface Process {
  readonly pid: number;
  readonly platform: string;
  cwd(): string;
  readonly versions?: { readonly node?: string };
  /** Node from 20.16. */
  getBuiltinModule?(name: string): unknown;
}

export interface System {
  readonly fs: Files;
  readonly path: Paths;
  readonly process: Process;
  readonly url: { fileURLToPath(url: string): string };
}

/** By their names, or bundlers for an edge warn of them. */
const { process, navigator } = globalThis as {
  readonly process?: Process;
  readonly navigator?: { readonly userAgent?: string };
};

/** Cloudflare's have files too, in memory, which a request does not outlive. */
const hasFiles =
  process?.versions?.node !== undefined && navigator?.userAgent !== "Cloudflare-Workers";

/** @throws UnsupportedError where there are no files, with what to use there. */
export async function systemFor(where: string): Promise<System> {
  if (!hasFiles) {
    throw new UnsupportedError(
      `${where}: there are no files here. In a page or its workers use saveIndexedDB, saveOPFS or download, and readBytes for a File; on an edge what its platform stores bytes in, of save(…)`,
    );
  }
  const names = ["node:fs/promises", "node:path", "node:url"];
  const [fs, path, url] = await Promise.all(names.map((name) => builtin(process!, name)));
  return { fs: fs as Files, path: path as Paths, url: url as System["url"], process: process! };
}

async function builtin(process: Process, name: string): Promise<unknown> {
  return (
    process.getBuiltinModule?.(name) ?? import(/* webpackIgnore: true */ /* @vite-ignore */ name)
  );
}

/** The folder that relative paths begin at, as it is now; none where a program may not ask. */
export function currentFolder(): string[] {
  try {
    return [process!.cwd()];
  } catch {
    return [];
  }
}
