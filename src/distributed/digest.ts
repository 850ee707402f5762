import { UnsupportedError } from "../errors.ts";

/** SHA-256 in hexadecimal digits, by the platform's own. @throws UnsupportedError where there is none */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const subtle = globalThis.crypto?.subtle;
  if (!subtle) {
    throw new UnsupportedError(
      "distributed: this engine shows no crypto.subtle; a page has it when it is served by https, or from localhost",
    );
  }
  const digest = new Uint8Array(await subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export const sha256OfText = (text: string): Promise<string> =>
  sha256(new TextEncoder().encode(text));
