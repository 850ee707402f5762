import { useMemo } from "preact/hooks";
import type { Axes } from "../../demos/page/axes.ts";
import { LinesChart } from "../parts/linesChart.tsx";
import { Sample } from "../parts/sample.tsx";
import { checkEvery } from "./checkEvery.ts";
import { linesOf, looks } from "./lines.ts";
import type { Progress } from "./progress.ts";

const bitsText = (bits: number) => bits.toFixed(3);

export interface BitsProps {
  readonly progress: Progress;
  readonly steps: number;
}

/** How well it knows sonnets that it has not seen, beside counts. */
export function Bits({ progress, steps }: BitsProps) {
  const { checks, counts } = progress;
  const lines = useMemo(() => linesOf(progress, steps), [checks, counts, steps]);
  const axes = useMemo((): Axes => {
    const every = checkEvery(steps);
    return { x: "step", every, scale: "linear", range: [2, 5], height: 260, text: bitsText };
  }, [steps]);
  const rows = [
    { name: "Transformer", look: looks.heldOut, bits: checks.at(-1)?.heldOut },
    { name: "Counts of triples", look: looks.triples, bits: counts?.triples },
    { name: "Counts of pairs", look: looks.pairs, bits: counts?.pairs },
  ];
  return (
    <section class="bits" aria-labelledby="sonnets-bits">
      <h2 id="sonnets-bits">Bits a character</h2>
      <p class="note">
        What the next character takes, by the probabilities it is given: fewer are better.
      </p>
      <LinesChart label="Bits a character by step" lines={lines} axes={axes} legend />
      <table>
        <thead>
          <tr>
            <th scope="col">On the last sixteen sonnets</th>
            <th scope="col">Bits a character</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, look, bits }) => (
            <tr key={name}>
              <th scope="row">
                <Sample {...look} /> {name}
              </th>
              <td>{bits === undefined ? "–" : bitsText(bits)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
