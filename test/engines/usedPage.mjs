/** What the pages of docs/worker.md and docs/browser.md are used by. It is copied beside what uses them. */

const PATIENCE = 60_000;

export const element = (id) => document.getElementById(id);
export const shown = (id) => element(id).textContent;

/** Waits until something holds in the page. */
export async function until(what, holds) {
  const end = performance.now() + PATIENCE;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`no ${what}: ${shown("progress")}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
