/** A report, as bench/index.mjs writes it into build/bench.json. */

export interface Figure {
  who: string;
  threads: number;
  /** Nanoseconds, of each round. */
  samples: number[];
}

export interface Case {
  name: string;
  title?: string;
  section?: string;
  per?: number;
  unit?: string;
  absent?: Record<string, string>;
  figures: Figure[];
}

export interface Group {
  name: string;
  cases: Case[];
}

export interface Aim {
  text: string;
  value?: string;
  met?: boolean;
}

export interface Report {
  command: string;
  machine: object;
  groups: Group[];
  aims: Aim[];
}
