import { checkOption } from "../../../src/base/checkOptions.ts";
import type { CatalogClass } from "../../../src/base/optimizerClass.ts";
import type { AnySpec } from "../../../src/base/options.ts";
import { catalog } from "../../../src/optimizers/catalog.ts";
import { normalized, type Options, optionsText } from "../text.ts";

/** An optimizer with its options, as it races on a surface. */
export interface Racer {
  /** The class's name. */
  readonly optimizer: string;
  /** Those that are not the defaults. */
  readonly options: Options;
}

/** A race of more would not be legible. */
export const MOST_RACERS = 16;

/**
 * Racers as links and the command line write them: `SGD:lr=0.01,momentum=0.9;Adam:betas=0.9/0.99,amsgrad`.
 */
export function racersText(racers: readonly Racer[]): string {
  return racers
    .map(({ optimizer, options }) => {
      const written = Object.entries(options).map(([name, value]) =>
        value === true ? name : `${name}=${[value].flat().map(String).join("/")}`,
      );
      return written.length === 0 ? optimizer : `${optimizer}:${written.join(",")}`;
    })
    .join(";");
}

/** Reads what {@link racersText} writes. `ignored` says, in sentences, what could not be meant. */
export function readRacers(text: string): { racers: Racer[]; ignored: string[] } {
  const ignored: string[] = [];
  const racers: Racer[] = [];
  for (const part of text.split(";").filter((part) => part.trim() !== "")) {
    const [name, rest = ""] = split(part, ":");
    const found = catalog.find(
      ({ description }) => normalized(description.name) === normalized(name),
    );
    if (!found) ignored.push(`no optimizer ${JSON.stringify(name)}`);
    else if (racers.length === MOST_RACERS) ignored.push(`more than ${MOST_RACERS} optimizers`);
    else racers.push(readRacer(found.description, rest, ignored));
  }
  return { racers, ignored };
}

/** How racers are called: by class and options, so that no two have the same name. */
export function namesOf(racers: readonly Racer[]): string[] {
  const short = racers.map(({ optimizer, options: { lr, ...others } }) =>
    nameOf(optimizer, others),
  );
  const full = racers.map(({ optimizer, options }) => nameOf(optimizer, options));
  const isTwice = (names: string[], name: string) =>
    names.indexOf(name) !== names.lastIndexOf(name);
  return short.map((name, i) => {
    if (!isTwice(short, name)) return name;
    const longer = full[i]!;
    const before = full.slice(0, i).filter((other) => other === longer).length;
    return before === 0 ? longer : `${longer} (${before + 1})`;
  });
}

function nameOf(optimizer: string, options: Options): string {
  const text = optionsText(options);
  return text === "" ? optimizer : `${optimizer} ${text}`;
}

function readRacer(
  { name, options: specs }: CatalogClass["description"],
  text: string,
  ignored: string[],
): Racer {
  const options: Record<string, Options[string]> = {};
  for (const assignment of text.split(",").filter((part) => part.trim() !== "")) {
    const [key, written] = split(assignment, "=");
    const spec = Object.hasOwn(specs, key) ? specs[key] : undefined;
    if (!spec) {
      ignored.push(`${name} has no option ${JSON.stringify(key)}`);
      continue;
    }
    try {
      const value = checkOption(`${name}: ${key}`, spec, read(spec, written));
      options[key] = value as Options[string];
    } catch (error) {
      ignored.push((error as Error).message);
    }
  }
  return { optimizer: name, options };
}

/** What a text stands for in an option of this kind; an impossible value if for nothing. */
function read(spec: AnySpec, text: string | undefined): unknown {
  if (!("default" in spec)) return text?.split("/").map(number);
  if (text === "null" && ("nullable" in spec || "choices" in spec)) return null;
  if ("nullable" in spec) return number(text);
  const fallback = spec.default;
  if (typeof fallback === "boolean") {
    return text === undefined || text === "true" ? true : text === "false" ? false : text;
  }
  return typeof fallback === "number" ? number(text) : text;
}

/** Of −0 nothing but 0 can be meant. */
function number(text: string | undefined): number {
  return text === undefined || text.trim() === "" ? Number.NaN : Number(text) + 0;
}

function split(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator);
  return at < 0 ? [text.trim(), undefined] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}
