import { all, nameOf, roleOf, usable } from "./find.js";
import { use } from "./use.js";

/** Controls of the same name, as those of each racer, are used so often. */
const ALIKE = 2;

/**
 * Uses every control of the section, those too that come by using others.
 *
 * @returns how many were used, and what was wrong after which
 */
export async function walk() {
  const used = new WeakSet();
  const counts = new Map();
  const problems = [];
  let count = 0;
  for (let next = unused(used, counts); next; next = unused(used, counts)) {
    const said = sign(next);
    used.add(next);
    counts.set(said, (counts.get(said) ?? 0) + 1);
    const before = globalThis.troubles.length;
    try {
      await use(roleOf(next), next);
    } catch (error) {
      problems.push(`${said}: ${error}`);
    }
    count++;
    problems.push(...globalThis.troubles.slice(before).map((trouble) => `${said}: ${trouble}`));
    if (!document.querySelector("main h1"))
      return { count, problems: [...problems, `${said}: the section is gone`] };
  }
  return { count, problems };
}

function unused(used, counts) {
  const main = document.querySelector("main");
  return usable
    .flatMap((role) => all(role, main))
    .find(
      (element) =>
        !element.disabled && !used.has(element) && (counts.get(sign(element)) ?? 0) < ALIKE,
    );
}

function sign(element) {
  return `${roleOf(element)} ${nameOf(element).slice(0, 60)}`;
}
