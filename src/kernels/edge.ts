/**
 * The module as the platform compiled it, for those that compile no bytes at run time: Cloudflare's
 * workerd, Vercel's edge. The package's import `#module` puts it in the place of `whole.ts`.
 *
 * @module
 */
import { UnsupportedError } from "../errors.ts";
import module from "../nadir.wasm?module";

export async function compile(shared: boolean): Promise<WebAssembly.Module[]> {
  return compileSync(shared);
}

export function compileSync(shared: boolean): WebAssembly.Module[] {
  if (!shared) return [module];
  throw new TypeError(
    "load: shared memory needs a module made for one, and this platform compiles none: pass module",
  );
}

/** One thread does all here: `"auto"` is that one. @throws UnsupportedError for a number of others */
export function employ(threads: number | "auto" = 1): undefined {
  if (threads === "auto" || threads === 1) return;
  throw new UnsupportedError(`load: threads: this platform has one, got ${threads}`);
}
