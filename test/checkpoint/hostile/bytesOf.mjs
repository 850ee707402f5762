/** Files by format, in base64, as bytes. */
export function bytesOf(corpus) {
  const bytes = (text) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  return Object.fromEntries(
    Object.entries(corpus).map(([format, files]) => [format, files.map(bytes)]),
  );
}
