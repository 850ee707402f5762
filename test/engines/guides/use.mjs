/**
 * The page of docs/browser.md, used: trained with, asked meanwhile, stopped, reloaded, gone on with. It leaves what was
 * otherwise than the guide says.
 */
import { deleteIndexedDB, loadIndexedDB, restore } from "nadir/checkpoint";
import { FitProgress } from "nadir/networks";
import { element, shown, until } from "./usedPage.mjs";

const epochShown = () => Number(/^epoch (\d+): loss \d\.\de[+-]\d+$/.exec(shown("progress"))?.[1]);
const isIdle = () => !element("train").disabled;

function ask(x) {
  element("x").value = x;
  element("x").dispatchEvent(new Event("input"));
  return Number(shown("answer"));
}

/** The epochs that are kept. */
async function epochsKept() {
  const progress = new FitProgress();
  restore(await loadIndexedDB("curve"), { progress });
  return progress.epochs.length;
}

async function first() {
  await deleteIndexedDB("curve");
  await import("./page.js");
  const wrong = [];
  const untrained = ask(0.5);
  element("train").click();
  await until("epoch", () => epochShown() >= 2);
  if (isIdle() || ask(0.5) === untrained) wrong.push("no other prediction while it trains");
  element("stop").click();
  await until("stop", isIdle);
  const epochs = epochShown();
  if ((await epochsKept()) !== epochs) wrong.push(`kept ${await epochsKept()} epochs of ${epochs}`);
  sessionStorage.visit = JSON.stringify({ wrong, epochs, answer: ask(0.5) });
  location.reload();
}

async function second({ wrong, epochs, answer }) {
  sessionStorage.clear();
  await import("./page.js");
  if (epochShown() !== epochs) wrong.push(`${shown("progress")}, not of epoch ${epochs}`);
  if (ask(0.5) !== answer) wrong.push(`says ${ask(0.5)}, and ${answer} before it was reloaded`);
  element("train").click();
  await until("end", () => isIdle() && epochShown() === epochs + 100);
  if (Math.abs(ask(0.5) - 0.25) > 0.02) wrong.push(`says ${ask(0.5)}, not 0.25`);
  if ((await epochsKept()) !== epochs + 100) wrong.push("has not kept the end");
  return { wrong };
}

/** Leaves what came of the page where a browser's driver finds it. */
const leave =
  globalThis.report ??
  ((outcome) => {
    globalThis.outcome = JSON.stringify({ ...outcome, troubles: [], requests: [] });
  });
const { visit } = sessionStorage;
(visit === undefined ? first() : second(JSON.parse(visit))).then(
  (outcome) => outcome && leave({ ...outcome, isolated: globalThis.crossOriginIsolated }),
  (error) => leave({ error: String(error) }),
);
