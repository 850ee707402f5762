import type { SpawnOptions } from "node:child_process";

export function run(
  command: string,
  words: readonly string[],
  options?: SpawnOptions & { readonly seconds?: number },
): Promise<string>;
