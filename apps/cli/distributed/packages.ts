import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { Failure } from "../command.ts";

/**
 * Requires packages that the user has installed beside the module, or in the folder where the command runs.
 * @throws Failure that says what to install.
 */
export function requirePackages<T>(path: string, names: readonly string[]): T[] {
  const missing = names.filter((name) => resolved(path, name) === undefined);
  if (missing.length > 0) {
    throw new Failure(`--carrier needs ${missing.join(" and ")}: npm install ${missing.join(" ")}`);
  }
  const require = createRequire(import.meta.url);
  return names.map((name) => require(resolved(path, name)!) as T);
}

function resolved(path: string, name: string): string | undefined {
  for (const from of [resolve(path), join(process.cwd(), "from")]) {
    try {
      return createRequire(from).resolve(name);
    } catch {
      // It may be in the next one.
    }
  }
  return undefined;
}
