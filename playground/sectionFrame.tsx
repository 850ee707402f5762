import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Section, SectionProps } from "./sections.ts";

/** A section, once its code is there. */
export function SectionFrame({ section, ...props }: SectionProps & { section: Section }) {
  const [Body, setBody] = useState<ComponentType<SectionProps>>();
  const [failure, setFailure] = useState<Error>();
  useEffect(() => {
    document.title = `${section.title} · Nadir playground`;
    section.load().then((module) => setBody(() => module.default), setFailure);
  }, [section]);
  if (failure) return <p role="alert">{failure.message}</p>;
  return Body ? <Body {...props} /> : <div class="loading" aria-busy="true" />;
}
