/** Keywords of PyTorch's optimizers that no class here has, and why. */
export declare const withoutKeyword: Readonly<Record<string, string>>;
