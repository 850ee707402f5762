/**
 * How TypeScript finds a package: the name of a file that does so, its options, and the `lib`, with and
 * without the DOM, and all without `Symbol.dispose`.
 */
export const resolutions = [
  { file: "use.mts", options: { module: "nodenext", lib: ["es2023", "dom"] } },
  { file: "use.ts", options: { module: "esnext", moduleResolution: "bundler", lib: ["es2022"] } },
  { file: "use.mts", options: { module: "node16", lib: ["es2022"] } },
  { file: "use.cts", options: { module: "node16", lib: ["es2021", "dom"] } },
  {
    file: "use.ts",
    options: { module: "commonjs", moduleResolution: "node", lib: ["es2022"] },
    // TypeScript 6 wants it silenced, 7 has it no more.
    until: 6,
  },
].map((row) => ({ ...row, what: `${row.file}, ${Object.values(row.options).join(" ")}` }));
