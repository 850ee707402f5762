/**
 * Writes the module once more, with zero vectors as splats of 0: 4 bytes each, where asc writes constants
 * of 18. It is a sixteenth of the module; engines make the same machine code of both.
 */
import { readFile, writeFile } from "node:fs/promises";
import binaryen from "binaryen";

const ZERO = "v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000";

/** Both files of a module, its text and its bytes: these are made of the text, as it stands. */
export async function shortenZeros(text, bytes) {
  const lines = (await readFile(text, "utf8")).split("\n");
  const short = lines.map((line) =>
    line.endsWith(ZERO)
      ? `${line.replace(ZERO, "i32.const 0")}\n${line.replace(ZERO, "i32x4.splat")}`
      : line,
  );
  await writeFile(text, short.join("\n"));
  // Whatever was compiled before in this process: names are not for the package.
  binaryen.setDebugInfo(false);
  const module = binaryen.parseText(short.join("\n"));
  try {
    await writeFile(bytes, module.emitBinary());
  } finally {
    module.dispose();
  }
}
