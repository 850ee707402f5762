/** Bundles what a thread runs into a text, `build/thread.js`: a worker made of it needs no file that a server has. */
import { writeFile } from "node:fs/promises";
import esbuild from "esbuild";

export async function bundleThread() {
  const { outputFiles } = await esbuild.build({
    entryPoints: ["src/threads/thread.ts"],
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    write: false,
  });
  const program = outputFiles[0].text.trim();
  const types = `/* @ts-self-types="./thread.d.ts" */\n`;
  await writeFile(
    "build/thread.js",
    `${types}export const program = ${JSON.stringify(program)};\n`,
  );
  await writeFile("build/thread.d.ts", "export declare const program: string;\n");
}
