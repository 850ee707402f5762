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

/** The sections; the first is the one that the page opens with. */
export const sections: readonly Section[] = [
  { id: "surface", title: "Surface", load: () => import("./surface/section.tsx") },
  { id: "digits", title: "Digits", load: () => import("./digits/section.tsx") },
  { id: "gan", title: "GAN", load: () => import("./gan/section.tsx") },
  { id: "schedules", title: "Schedules", load: () => import("./schedules/section.tsx") },
  { id: "machine", title: "Your machine", load: () => import("./machine/section.tsx") },
  { id: "optimizers", title: "Optimizers", load: () => import("./optimizers/section.tsx") },
];
