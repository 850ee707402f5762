/**
 * The module as the platform compiled it, for those that compile no bytes at run time: Cloudflare's
 * workerd, Vercel's edge. The package's import `#module` puts it in the place of `whole.ts`.
 *
 * @module
 */
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
