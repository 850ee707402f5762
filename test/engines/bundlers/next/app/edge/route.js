import { conformance } from "../../program.mjs";

export const runtime = "edge";
export const dynamic = "force-dynamic";

export async function GET() {
  try {
    return Response.json({ hashes: await conformance() });
  } catch (error) {
    return Response.json({ error: String(error) });
  }
}
