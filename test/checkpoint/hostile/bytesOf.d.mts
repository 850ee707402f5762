import type { Corpus } from "./program.mjs";

export declare function bytesOf(corpus: Readonly<Record<string, readonly string[]>>): Corpus;
