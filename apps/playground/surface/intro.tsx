import type { Surface } from "../../demos/surfaces/surface.ts";
import { surfaces } from "../../demos/surfaces/surfaces.ts";
import { Choice } from "../parts/choice.tsx";
import { Formula } from "../parts/formula.tsx";

const choices = surfaces.map(({ id, name }) => ({ value: id, text: name }));

/** Which surface it is, to choose. */
export function Intro({
  surface,
  onChange,
}: {
  surface: Surface;
  onChange(surface: Surface): void;
}) {
  return (
    <header class="intro">
      <h1>Race on a surface</h1>
      <Choice
        label="Surface"
        value={surface.id}
        choices={choices}
        onChange={(id) => onChange(surfaces.find((surface) => surface.id === id)!)}
      />
    </header>
  );
}

/** What a surface is, and what it teaches. */
export function Lesson({ surface: { formula, about } }: { surface: Surface }) {
  return (
    <div class="lesson">
      <p>
        <Formula tex={formula} />
      </p>
      <p class="about">{about}</p>
    </div>
  );
}
