/** The page that starts the worker. */
const worker = new Worker("keepsWorker.js", { type: "module" });
worker.onmessage = ({ data }) => globalThis.report(data);
worker.onerror = ({ message }) => globalThis.report({ error: `worker: ${message}` });
