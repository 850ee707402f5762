/** What a blob is made of. */
export interface Manifest {
  /** Of all of it, in bytes. */
  readonly size: number;
  /** Of each chunk but the last. */
  readonly chunk: number;
  /** Of all of it, in hexadecimal. */
  readonly sha256: string;
}

/** No chunk but the last is smaller: millions of them would be a request each. */
const SMALLEST = 512;

/** A manifest as it was written; `undefined` for what is none. */
export function readManifest(data: Uint8Array): Manifest | undefined {
  let manifest: Partial<Manifest> | null;
  try {
    manifest = JSON.parse(new TextDecoder().decode(data));
  } catch {
    return undefined;
  }
  const { size, chunk, sha256 } = manifest ?? {};
  if (!isCount(size) || !isCount(chunk) || chunk < Math.min(size, SMALLEST)) return undefined;
  return typeof sha256 === "string" ? { size, chunk, sha256 } : undefined;
}

/** The SHA-256 of bytes, in hexadecimal. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0;
