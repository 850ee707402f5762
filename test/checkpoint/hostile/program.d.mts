/** Good files by format, as bytes. */
export type Corpus = Readonly<Record<string, readonly Uint8Array<ArrayBuffer>[]>>;

export interface Outcome {
  readonly loads: boolean;
  readonly hash?: number;
  readonly message?: string;
  readonly problem?: string;
}

export interface HeardFile {
  readonly number: number;
  readonly format: string;
  readonly file: Uint8Array<ArrayBuffer>;
  readonly outcome: Outcome;
}

export interface Report {
  readonly files: number;
  readonly slowest: number;
  readonly formats: Readonly<
    Record<
      string,
      {
        readonly files: number;
        readonly refused: number;
        readonly loaded: number;
        readonly most: number;
      }
    >
  >;
  readonly problems: readonly { readonly number: number; readonly problem: string }[];
}

/** Formats whose files the real libraries judged. */
export declare const RECORDED: readonly string[];

export declare function run(
  corpus: Corpus,
  part: {
    readonly seed: number;
    readonly from: number;
    readonly to: number;
    readonly heard?: (file: HeardFile) => void;
  },
): Promise<Report>;
