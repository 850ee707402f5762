import type { SectionProps } from "../sections.ts";

export default function Section(_: SectionProps) {
  return <h1>machine</h1>;
}
