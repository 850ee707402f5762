import type { Nadir } from "nadir";
import type { ComponentType } from "preact";
import type { Link } from "./link/link.ts";

/** What every section is given. */
export interface SectionProps {
  readonly nadir: Nadir;
  /** The part of the page's address that is the section's own. */
  readonly link: Link;
}

export interface Section {
  /** As the address names it. */
  readonly id: string;
  readonly title: string;
  load(): Promise<{ readonly default: ComponentType<SectionProps> }>;
}
