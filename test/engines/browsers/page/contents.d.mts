export function contentsOf(n: number): Uint8Array<ArrayBuffer>;

export function versionOf(bytes: Uint8Array): number | undefined;
