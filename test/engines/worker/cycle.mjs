/**
 * The page of docs/worker.md, used: trained with, asked, stopped, reloaded, gone on with. It leaves what was otherwise
 * than of a training that nobody disturbed.
 */
import { deleteIndexedDB, loadIndexedDB } from "nadir/checkpoint";
import { trainInWorker } from "nadir/worker";
import "./page.js";
import { element, shown, until } from "./usedPage.mjs";

/** Trains, asks for a prediction, stops. */
async function first() {
  await deleteIndexedDB("curve");
  element("train").click();
  await until("progress", () =>
    /^epoch \d{2,}: loss \S+, [1-9]\d* rows a second$/.test(shown("progress")),
  );
  element("predict").click();
  await until("prediction while it trains", () => Number(shown("answer")) !== 0);
  element("stop").click();
  await until("stop", () => shown("progress").startsWith("signal after"));
  sessionStorage.stoppedAfter = shown("progress").split(" ")[2];
  sessionStorage.visit = "second";
  location.reload();
}

/** Goes on to the end, and compares it with a training of one go. */
async function second() {
  sessionStorage.clear();
  element("train").click();
  await until("end", () => shown("progress").startsWith("epochs after"));
  element("predict").click();
  await until("prediction", () => shown("answer") !== "");

  const inputs = Float32Array.from({ length: 500 }, (_, i) => i / 500);
  const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
  const undisturbed = trainInWorker(worker, { inputs, targets: inputs.map((x) => x * x) });
  const { epochs } = await undisturbed.finished;
  const [kept, expected] = [await loadIndexedDB("curve"), await undisturbed.checkpoint()];
  const [predicted] = await undisturbed.predict([0.5]);
  worker.terminate();
  const isSame = kept.length === expected.length && kept.every((byte, i) => byte === expected[i]);
  return [
    ...(isSame ? [] : ["other bytes than an undisturbed training"]),
    ...(shown("answer") === `${predicted}`
      ? []
      : [`predicted ${shown("answer")}, not ${predicted}`]),
    ...(shown("progress") === `epochs after ${epochs.length} epochs` ? [] : [shown("progress")]),
  ];
}

export async function cycle() {
  const { visit, stoppedAfter } = sessionStorage;
  if (visit !== "second") return first();
  const wrong = await second();
  if (!(stoppedAfter > 0 && stoppedAfter < 3000))
    wrong.push(`stopped after ${stoppedAfter} epochs`);
  return { wrong, title: `stopped after ${stoppedAfter} epochs, reloaded, went on` };
}
