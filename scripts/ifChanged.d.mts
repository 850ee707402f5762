export declare function ifChanged(
  paths: {
    readonly inputs: readonly string[];
    readonly outputs: readonly string[];
    readonly others?: readonly string[];
    readonly record: string;
  },
  make: () => Promise<unknown>,
): Promise<boolean>;
