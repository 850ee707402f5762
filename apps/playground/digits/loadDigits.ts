import { type Digits, digitsOf } from "../../demos/digits/digits.ts";

/** The digits that lie beside the page. */
export async function loadDigits(url: URL): Promise<Digits> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The digits did not come: HTTP ${response.status}`);
  const packed = await response.blob();
  const inflated = new Response(packed.stream().pipeThrough(new DecompressionStream("deflate")));
  return digitsOf(new Uint8Array(await inflated.arrayBuffer()));
}
