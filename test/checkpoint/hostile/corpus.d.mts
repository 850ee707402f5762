/** Good files by format, in base64. */
export declare function corpus(): Promise<Readonly<Record<string, readonly string[]>>>;
