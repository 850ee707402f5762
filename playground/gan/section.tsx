import type { SectionProps } from "../sections.ts";

export default function Section(_: SectionProps) {
  return <h1>gan</h1>;
}
