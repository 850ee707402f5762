import type { Swapped } from "./pairs.ts";

export interface CodeProps {
  /** Whose it is. */
  readonly label: string;
  readonly swapped: Swapped;
}

/** A program in which the line that is swapped stands out. */
export function Code({ label, swapped: { code, imports } }: CodeProps) {
  return (
    <section class="code" aria-label={label}>
      <pre>
        <code>
          {['import * as tf from "@tensorflow/tfjs";', ...imports, "", "model.compile({"].map(
            plain,
          )}
          <mark>{`  optimizer: ${code},\n`}</mark>
          {['  loss: "categoricalCrossentropy",', "});", "await model.fit(images, digits);"].map(
            plain,
          )}
        </code>
      </pre>
    </section>
  );
}

function plain(line: string) {
  return <span key={line}>{`${line}\n`}</span>;
}
