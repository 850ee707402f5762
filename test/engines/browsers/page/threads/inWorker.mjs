/** The page that starts the worker. */
const worker = new Worker(`worker.js${location.search}`, { type: "module" });
worker.onmessage = ({ data }) => {
  worker.terminate();
  globalThis.report(data);
};
worker.onerror = ({ message }) => globalThis.report({ error: `worker: ${message}` });
