import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Boundary } from "./boundary.tsx";
import type { Section, SectionProps } from "./section.ts";

type FrameProps = SectionProps & { readonly section: Section };

/** A section, or what became of it. */
export function SectionFrame(props: FrameProps) {
  const { id, title } = props.section;
  return (
    <Boundary title={title} address={`#${id}`}>
      <Loaded {...props} />
    </Boundary>
  );
}

/** A section, once its code is there. */
function Loaded({ section, ...props }: FrameProps) {
  const [Body, setBody] = useState<ComponentType<SectionProps>>();
  const [failure, setFailure] = useState<Error>();
  useEffect(() => {
    document.title = `${section.title} · Nadir playground`;
    section.load().then((module) => setBody(() => module.default), setFailure);
  }, [section]);
  if (failure) throw failure;
  return Body ? <Body {...props} /> : <div class="loading" aria-busy="true" />;
}
