/** Epochs a second of each network. */
export const PACES = ["1", "4", "10", "fastest"] as const;

export type Pace = (typeof PACES)[number];

/** Milliseconds still to wait before the next epoch, so long after the last began. */
export function waitAfter(pace: Pace, sinceBegin: number): number {
  return pace === "fastest" ? 0 : Math.max(0, 1000 / Number(pace) - sinceBegin);
}

/** As people read it. */
export function paceText(pace: Pace): string {
  return pace === "fastest"
    ? "as fast as possible"
    : `${pace} epoch${pace === "1" ? "" : "s"} a second`;
}
