/**
 * The body of an answer, as it comes: who says of himself that he is short may be endless, and what is compressed larger than
 * it says.
 * @param said how long it says that it is
 * @param check throws for more bytes than are wanted: nothing more is loaded then
 */
export async function bodyOf(
  { body }: Response,
  said: number | undefined,
  check: (bytes: number, isAll: boolean) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  if (said !== undefined) check(said, true);
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    try {
      check(length, false);
    } catch (error) {
      reader.cancel().catch(() => {});
      throw error;
    }
    parts.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
