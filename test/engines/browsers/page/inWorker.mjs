/** The page that starts the worker, and answers it. */
const worker = new Worker("worker.js", { type: "module" });
worker.onmessage = ({ data }) => {
  if (typeof data === "string") setTimeout(() => worker.postMessage("something"), 10);
  else globalThis.report(data);
};
worker.onerror = ({ message }) => globalThis.report({ error: `worker: ${message}` });
