import { type Digits, digitsOf } from "../../demos/digits/digits.ts";

/** The playground's digits, which lie beside this page's folder. */
export async function loadDigits(): Promise<Digits> {
  const response = await fetch(new URL("../digits.bin", import.meta.url));
  if (!response.ok) throw new Error(`The digits did not come: HTTP ${response.status}`);
  const packed = await response.blob();
  const inflated = new Response(packed.stream().pipeThrough(new DecompressionStream("deflate")));
  return digitsOf(new Uint8Array(await inflated.arrayBuffer()));
}
