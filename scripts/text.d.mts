/** Bytes as text. */
export declare function encode(bytes: Uint8Array): string;
