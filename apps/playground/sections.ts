import type { Section } from "./section.ts";

/** The sections; the first is the one that the page opens with. */
export const sections: readonly Section[] = [
  { id: "surface", title: "Surface", load: () => import("./surface/section.tsx") },
  { id: "digits", title: "Digits", load: () => import("./digits/section.tsx") },
  {
    id: "convolutions",
    title: "Convolutions",
    load: () => import("./convolutions/section.tsx"),
  },
  { id: "gan", title: "GAN", load: () => import("./gan/section.tsx") },
  { id: "sonnets", title: "Sonnets", load: () => import("./sonnets/section.tsx") },
  { id: "formula", title: "Formula", load: () => import("./formula/section.tsx") },
  { id: "schedules", title: "Schedules", load: () => import("./schedules/section.tsx") },
  { id: "machine", title: "Your machine", load: () => import("./machine/section.tsx") },
  { id: "optimizers", title: "Optimizers", load: () => import("./optimizers/section.tsx") },
];
