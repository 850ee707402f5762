/**
 * A module's kernels on a memory of their own, by one thread or by several: cut exactly as Nadir cuts its own, so that
 * rooflines can be, too.
 */
import { readFileSync } from "node:fs";
import { Linked } from "../build/kernels/linked.js";
import { relink } from "../build/kernels/relink.js";
import { GapAllocator } from "../build/memory/allocator.js";
import { Team } from "../build/threads/team.js";

const LIMIT = 2 ** 32;
const PAGE = 65536;

/** Kernels of `files`, of f32: `{ kernels, allocate, free, memory, pool, stop }`. */
export async function startTeam(files, threads) {
  const isShared = threads > 1;
  const memory = new WebAssembly.Memory(
    isShared ? { initial: 1, maximum: LIMIT / PAGE, shared: true } : { initial: 1 },
  );
  const modules = files.map((file) => {
    const bytes = new Uint8Array(readFileSync(file));
    return new WebAssembly.Module(isShared ? relink(bytes) : bytes);
  });
  const exports = Object.assign(
    {},
    ...modules.map((module) => new WebAssembly.Instance(module, { env: { memory } }).exports),
  );
  const allocator = new GapAllocator(memory, LIMIT);
  const free = (address) => allocator.free(address);
  const allocate = (length) => allocator.allocate(4 * length);
  const all = { memory, allocate, free, exports };
  if (!isShared) return { ...all, kernels: new Linked(memory, exports, "f32"), stop() {} };
  const team = new Team(threads, false);
  const room = {
    memory,
    free,
    allocate: ({ dtype, length }) => allocate(length * (dtype === "f64" ? 2 : 1)),
  };
  const { f32 } = team.kernels(room, exports);
  team.start(modules);
  await team.started;
  return { ...all, kernels: f32, pool: team.pool, stop: () => team.close() };
}
