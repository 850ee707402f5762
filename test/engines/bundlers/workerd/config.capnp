using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (services = [(name = "main", worker = .worker)]);

const worker :Workerd.Worker = (
  compatibilityDate = "2026-11-01",
  modules = [
    (name = "worker.js", esModule = embed "dist/worker/worker.js"),
    (name = "nadir.wasm?module", wasm = embed "dist/worker/nadir.wasm"),
  ],
);
