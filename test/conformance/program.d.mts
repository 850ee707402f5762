/** The hash of each section. */
export declare function conformance(): Promise<Record<string, string>>;
