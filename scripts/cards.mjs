/** Gathers the cards of `apps/cards`, each under its class's name, so that a new file there is found. */
import { readdir, writeFile } from "node:fs/promises";

export async function gatherCards() {
  const files = (await readdir("apps/cards")).filter((file) => file.endsWith(".ts")).sort();
  const lines = files.map((file) => `export * from "../apps/cards/${file}";\n`);
  await writeFile("build/cards.ts", lines.join(""));
}
