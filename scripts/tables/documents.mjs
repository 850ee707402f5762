/** Which tables are in which document. */
import { readFileSync } from "node:fs";
import { keras, optax, torch } from "./comingFrom.mjs";
import { presets } from "./conventions.mjs";
import { evidence, pictures } from "./evidence.mjs";
import { counts, weights } from "./features.mjs";
import { filled } from "./filled.mjs";
import { functions } from "./kernels.mjs";
import { moves } from "./moves.mjs";
import { byKind, optimizers, options } from "./optimizers.mjs";

const tables = {
  "README.md": { kinds: byKind },
  "docs/optimizers.md": { optimizers, options, conventions: presets },
  "docs/checkpoints.md": { moves },
  "docs/coming-from-pytorch.md": { torch },
  "docs/coming-from-optax.md": { optax },
  "docs/coming-from-keras.md": { keras },
  ...evidence,
  "docs/features.md": { counts, weights },
  "docs/module.md": {
    kernels: () => functions(JSON.parse(readFileSync("build/abi.json", "utf8"))),
  },
};

/** Each document with its tables as the package is now, and pictures of what was recorded: `[file, text]`. */
export function documents() {
  const texts = Object.entries(tables).map(([file, written]) => {
    const text = readFileSync(file, "utf8");
    const entries = Object.entries(written);
    return [file, entries.reduce((text, [name, lines]) => filled(text, name, lines()), text)];
  });
  return [...texts, ...pictures()];
}
