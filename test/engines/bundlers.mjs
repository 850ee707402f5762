/**
 * The packed package through every bundler, as its users have them: each bundle is run and must give
 * the same bits, carry the module once, and leave the networks out where only SGD is used. Words
 * choose bundlers: npm run test:bundlers -- esbuild vite-8
 */
import { table } from "../../bench/report.mjs";
import { viteGuide } from "./bundlers/guidePage.mjs";
import { library } from "./bundlers/library.mjs";
import { nextPages } from "./bundlers/nextPages.mjs";
import { parcelPage } from "./bundlers/parcelPage.mjs";
import { project } from "./bundlers/project.mjs";
import { threadsPage } from "./bundlers/threads.mjs";
import { vitePages } from "./bundlers/vitePages.mjs";
import { worker } from "./bundlers/worker.mjs";
import { esbuildWorker, viteWorkers, webpackWorker } from "./bundlers/workerPages.mjs";
import { report } from "./report.mjs";

const vite = async (folder) => [
  await library(folder, "vite"),
  ...(await vitePages(folder)),
  ...(await viteWorkers(folder)),
  await threadsPage(folder, "vite"),
  await viteGuide(folder),
];

/** By name: whose project, and what to do with it. */
const bundlers = {
  esbuild: [
    "esbuild",
    async (folder) => [
      await library(folder, "esbuild"),
      await esbuildWorker(folder),
      await threadsPage(folder, "esbuild"),
    ],
  ],
  rollup: ["rollup", (folder) => library(folder, "rollup")],
  rolldown: ["rolldown", (folder) => library(folder, "rolldown")],
  webpack: [
    "webpack",
    async (folder) => [
      await library(folder, "webpack"),
      await webpackWorker(folder),
      await threadsPage(folder, "webpack"),
    ],
  ],
  "vite-7": ["vite-7", vite],
  "vite-8": ["vite-8", vite],
  parcel: ["parcel", parcelPage],
  workerd: ["workerd", worker],
  next: ["next", (folder) => nextPages(folder, "turbopack")],
  "next-webpack": ["next", (folder) => nextPages(folder, "webpack")],
};

const words = process.argv.slice(2);
const unknown = words.filter((word) => !Object.hasOwn(bundlers, word));
if (unknown.length > 0) {
  throw new Error(
    `no bundler ${unknown.join(", ")}: there are ${Object.keys(bundlers).join(", ")}`,
  );
}

const rows = [];
for (const name of words.length > 0 ? words : Object.keys(bundlers))
  rows.push(...(await rowsOf(name)));
report("bundlers", rows);
console.log(
  `\n${table(
    ["bundler", "version", "bundle", "module", "SGD alone, gzip bytes beyond it", "built in ms"],
    rows.map((row) => [
      row.engine,
      row.version ?? "–",
      row.what ?? "–",
      row.form ?? "–",
      row.sgdBytes ?? "–",
      row.buildMilliseconds?.toFixed(0) ?? "–",
    ]),
  )}`,
);

async function rowsOf(name) {
  try {
    const [folder, bundle] = bundlers[name];
    return [await bundle(project(folder))].flat();
  } catch (error) {
    return [{ engine: name, problems: [String(error)] }];
  }
}
