import { useEffect, useRef } from "preact/hooks";
import { catalog } from "../../../src/optimizers/catalog.ts";
import { first, frame, root, second } from "../../cards/parts/frame.ts";
import { useLinked } from "../link/useLinked.ts";
import { Formula } from "../parts/formula.tsx";
import type { SectionProps } from "../section.ts";
import { Card } from "./card.tsx";
import { LineageTable } from "./lineageTable.tsx";
import { codec } from "./state.ts";

export default function Section({ nadir, link }: SectionProps) {
  const [{ card }] = useLinked(codec, link);
  const meant = useRef<HTMLElement>(null);
  useEffect(() => {
    meant.current?.focus({ preventScroll: true });
    meant.current?.scrollIntoView();
  }, []);
  return (
    <div class="optimizers">
      <h1>Optimizers</h1>
      <p class="lead">What each computes, where it comes from, and when to take it.</p>
      <section class="frame">
        <h2>One frame for all</h2>
        <Formula tex={frame} display />
        <p>
          Every optimizer here is a choice of two things: which way to go, <Formula tex={first} />,
          a memory of gradients, and by what to divide each coordinate, <Formula tex={root} />, a
          memory of their sizes. The rows of the table are choices of <Formula tex={first} />, the
          columns choices of <Formula tex={second} />; the newer ones combine what the older ones
          found.
        </p>
        <LineageTable />
      </section>
      <div class="cards">
        {catalog.map((optimizer) => (
          <Card
            key={optimizer.description.name}
            nadir={nadir}
            optimizer={optimizer}
            place={optimizer.description.name === card ? meant : undefined}
          />
        ))}
      </div>
    </div>
  );
}
