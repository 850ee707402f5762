import type { Section } from "./section.ts";
import { sections } from "./sections.ts";

/** Links to all sections. */
export function Navigation({ current }: { current: Section }) {
  return (
    <nav aria-label="Sections">
      {sections.map((section) => (
        <a
          key={section.id}
          href={`#${section.id}`}
          aria-current={section === current ? "page" : undefined}
        >
          {section.title}
        </a>
      ))}
    </nav>
  );
}
