import { UnsupportedError } from "../errors.ts";

/** The smallest module there is, and one whose only function makes a vector and drops it. */
const EMPTY = [0, 97, 115, 109, 1, 0, 0, 0];
const SIMD = [
  ...EMPTY,
  ...[1, 4, 1, 96, 0, 0], // a type: () → ()
  ...[3, 2, 1, 0], // a function of that type
  ...[10, 9, 1, 7, 0, 65, 0, 253, 15, 26, 11], // i32.const 0, i8x16.splat, drop
];

/** Compiles a module of these bytes, and links it: WebKit compiles what a policy forbids, and refuses to link it. */
const link = (bytes: readonly number[]) =>
  new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(bytes)));

/** @throws UnsupportedError if there is no WebAssembly. */
export function checkEngine(): void {
  if (typeof WebAssembly === "object") return;
  throw unsupported("this engine has no WebAssembly (node --jitless switches it off)");
}

/** @throws UnsupportedError where no kernel can be compiled, whether there is one yet or not. */
export function checkCompiling(): void {
  try {
    link(SIMD);
  } catch (error) {
    throw explained(error);
  }
}

const unsupported = (why: string, cause?: unknown) =>
  new UnsupportedError(`Nadir: ${why}`, { cause });

/** Why the module did not compile or link, if the engine is the reason; else the error itself. */
export function explained(error: unknown): unknown {
  if (!mayCompile()) {
    return unsupported(
      "compiling WebAssembly is forbidden here: a Content Security Policy must have 'wasm-unsafe-eval' in script-src ('unsafe-eval' before Chrome 97), other platforms take load({ module })",
      error,
    );
  }
  if (mayNotBlock(error)) {
    return unsupported(
      "Chrome and Edge before 115 need await load() here: loadSync() is for workers",
      error,
    );
  }
  if (!WebAssembly.validate(Uint8Array.from(SIMD))) {
    return unsupported(
      "this engine has no WebAssembly SIMD: Chrome has it since 91, Firefox 89, Safari 16.4, Node 16.4",
      error,
    );
  }
  return error;
}

/** V8 says it by a RangeError, as it does that there is no memory left: only the words tell them apart. */
function mayNotBlock(error: unknown): boolean {
  return error instanceof RangeError && error.message.includes("main thread");
}

function mayCompile(): boolean {
  try {
    link(EMPTY);
    return true;
  } catch {
    return false;
  }
}

/** Whether something is a module or a memory, also one of another realm, as edge platforms hand out. */
export function isKind(value: unknown, kind: "Module" | "Memory"): boolean {
  return Object.prototype.toString.call(value) === `[object WebAssembly.${kind}]`;
}
