import * as nadir from "../../../src/index.ts";
import * as networks from "../../../src/networks/index.ts";

/** What a program that imports of `nadir` and `nadir/networks` exports by a name. */
export function exportsOf(code: string, name: string): unknown {
  const imports = [...code.matchAll(/^import \{([^}]*)\} from "(nadir|nadir\/networks)";$/gm)];
  const imported = imports.flatMap(([, names, from]) => {
    const all: Readonly<Record<string, unknown>> = from === "nadir" ? nadir : networks;
    return names!.split(",").flatMap((name) => {
      const key = name.trim();
      if (key === "") return [];
      if (!(key in all)) throw new Error(`${from} exports no ${key}`);
      return [[key, all[key]] as const];
    });
  });
  const body = code.replaceAll(/^import \{[^}]*\} from ".*";$/gm, "").replaceAll(/^export /gm, "");
  if (/^import/m.test(body)) throw new Error(`what is imported otherwise: ${body}`);
  const run = new Function(...imported.map(([key]) => key), `${body}\nreturn ${name};`);
  return run(...imported.map(([, value]) => value));
}
