import { useEffect, useRef } from "preact/hooks";
import { type Section, sections } from "./sections.ts";

/** Links to all sections. */
export function Navigation({ current }: { current: Section }) {
  const here = useRef<HTMLAnchorElement>(null);
  // On a narrow page the links scroll.
  useEffect(() => here.current!.scrollIntoView({ block: "nearest", inline: "center" }), [current]);
  return (
    <nav aria-label="Sections">
      {sections.map((section) => (
        <a
          key={section.id}
          href={`#${section.id}`}
          {...(section === current && { ref: here, "aria-current": "page" as const })}
        >
          {section.title}
        </a>
      ))}
    </nav>
  );
}
