import { Sample } from "../parts/sample.tsx";
import type { Found } from "./fitting.ts";
import { lookOf } from "./looks.ts";
import type { Progress } from "./progress.ts";

export interface ResultsProps {
  readonly names: readonly string[];
  readonly progress: Progress;
}

/** Who has found what, after how many passes over the points, in which time. */
export function Results({ names, progress }: ResultsProps) {
  const { found, failed, ended } = progress;
  const least = Math.min(...found.map(({ loss }) => loss).filter(Number.isFinite));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrolled by keyboard too
    <section class="scroll bare" aria-label="Results" tabIndex={0} aria-busy={!ended}>
      <table>
        <thead>
          <tr>
            <th scope="col">by</th>
            {names.map((name) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
            <th scope="col">loss</th>
            <th scope="col">evaluations</th>
            <th scope="col">time</th>
          </tr>
        </thead>
        <tbody>
          {found.map((each) => (
            <Row key={each.name} names={names} found={each} least={least} />
          ))}
          {failed.map(({ name, why }) => (
            <tr key={name}>
              <Name name={name} />
              <td class="why" colSpan={names.length + 3}>
                {why}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ names, found, least }: { names: readonly string[]; found: Found; least: number }) {
  const { name, numbers, loss, history, milliseconds } = found;
  return (
    <tr>
      <Name name={name} />
      {names.map((each, k) => (
        <td key={each}>{digits(numbers[k]!)}</td>
      ))}
      <td class={isLeast(loss, least) ? "best" : ""}>{digits(loss)}</td>
      <td>{history.length.toLocaleString("en")}</td>
      <td>{timeOf(milliseconds)}</td>
    </tr>
  );
}

function Name({ name }: { readonly name: string }) {
  return (
    <th scope="row">
      <Sample {...lookOf(name)} />
      {name}
    </th>
  );
}

/** Alike to six digits. */
export const isLeast = (loss: number, least: number) =>
  loss - least <= 1e-6 * Math.max(Math.abs(least), 1e-12);

/** Seven digits, as tables have them. */
export function digits(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const small = value !== 0 && (Math.abs(value) < 1e-3 || Math.abs(value) >= 1e7);
  return small ? value.toExponential(5) : value.toPrecision(7);
}

export function timeOf(milliseconds: number): string {
  return milliseconds < 1
    ? `${(milliseconds * 1e3).toFixed(0)} µs`
    : `${milliseconds.toPrecision(3)} ms`;
}
