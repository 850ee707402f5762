/** The module's functions as `assembly/` declares them: what a host without JavaScript calls. */
import { readdirSync, readFileSync } from "node:fs";

interface Declaration {
  readonly name: string;
  /** As the README writes it. */
  readonly signature: string;
}

const folder = new URL("../assembly/", import.meta.url);
const declaration =
  /^@(sweep|kernel)(?:\(\d+\))?\s+export function (\w+)<[^>]*>\(([^)]*)\): (\w+)/gm;

function files(): string[] {
  const index = readFileSync(new URL("index.ts", folder), "utf8");
  const named = [...index.matchAll(/^import "\.\/(.*)";$/gm)].map(([, name]) => `${name}.ts`);
  const all = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return named.filter((name) => all.includes(name));
}

function parametersOf(list: string): [name: string, type: string][] {
  const parameters = list.split(",").map((parameter) => parameter.trim());
  return parameters.filter(Boolean).map((text) => text.split(": ") as [string, string]);
}

/** `name(i32, …; f64, …)`. A sweep takes its count behind the addresses; its constants are numbers. */
function signatureOf(
  kind: string,
  name: string,
  parameters: readonly [string, string][],
  result: string,
): string {
  const of = (...types: string[]) =>
    parameters.filter(([, type]) => types.includes(type)).map(([name]) => name);
  const whole = [...of("usize", "bool"), ...(kind === "sweep" ? ["count"] : [])];
  const real = of("v128", "f64");
  const list = [whole, real].filter(({ length }) => length > 0).map((names) => names.join(", "));
  return `${name}(${list.join("; ")})${result === "f64" ? " → f64" : ""}`;
}

/** All of them, in the order of the files that index.ts names. */
export const declarations: readonly Declaration[] = files().flatMap((file) =>
  [...readFileSync(new URL(file, folder), "utf8").matchAll(declaration)].map(
    ([, kind, name, list, result]) => ({
      name: name!,
      signature: signatureOf(kind!, name!, parametersOf(list!), result!),
    }),
  ),
);
