export interface Options {
  quick?: boolean;
  seeds?: number;
}

export interface Context {
  progress(progress: object): void;
  checkpoint: { load(): Uint8Array | null; save(bytes: Uint8Array): Promise<void> };
  signal: AbortSignal;
}

export interface Job<R extends object = object> {
  /** Of a file. */
  name: string;
  /** About how many seconds it takes. */
  estimate: number;
  /** Plain data: all that its result depends on. */
  config: object;
  run(context: Context): Promise<R>;
}

export interface Result {
  name: string;
  config: object;
  result: object;
}

export interface Subject {
  title: string;
  jobs(options: Options): Job[];
  summarize(results: Result[]): object;
  table(summary: object): string;
  page?: string;
  tables?(summary: object): Record<string, string>;
  pictures?(summary: object): Record<string, string>;
  describe?(progress: object): string;
}

export const subjectNames: string[];
export function loadSubject(name: string): Promise<Subject>;
