import type { Tfjs } from "../peer.ts";
import { CopyRoute } from "./copy.ts";
import { HeapRoute, memoryOf, type WasmBackend } from "./heap.ts";
import type { Route } from "./route.ts";

const routes = new WeakMap<object, Route>();

/** The route of the backend in use, which all its optimizers share. */
export function routeOf(tf: Tfjs): Route {
  const backend: object = tf.backend();
  const route = routes.get(backend) ?? makeRoute(tf, backend);
  routes.set(backend, route);
  return route;
}

function makeRoute(tf: Tfjs, backend: object): Route {
  if (tf.getBackend() !== "wasm") return new CopyRoute(tf);
  const route = heapRoute(tf, backend);
  if (route) return route;
  console.warn(
    "nadir/tfjs: the wasm backend's memory cannot be used, so that parameters are copied at each step",
  );
  return new CopyRoute(tf);
}

function heapRoute(tf: Tfjs, backend: object): Route | undefined {
  const memory = memoryOf(backend);
  if (!memory) return undefined;
  try {
    return new HeapRoute(tf, backend as WasmBackend, memory);
  } catch {
    // Whatever keeps the kernels from this memory: another build of the backend may have one of another kind.
    return undefined;
  }
}
