/** A coordinator in a process of its own, which says who was in its rounds. */
import { fileURLToPath } from "node:url";
import { run } from "../../run.mjs";
import type { Credentials } from "../bucketServer.mjs";

const program = fileURLToPath(new URL("../programs/leading.mjs", import.meta.url));

/** What came of it. */
export interface Led {
  /** SHA-256 of all parameters. */
  readonly digest: string;
  /** In how many rounds each kind of worker had a shard that counts. */
  readonly rounds: Readonly<Record<string, number>>;
}

export type Place =
  | { readonly servers: string; readonly user: string; readonly pass: string }
  | { readonly url: string; readonly credentials: Credentials };

/**
 * Leads the run "circle". As long as there are kinds of workers that had no shard yet it begins no round in a hurry.
 * @param kinds what workers' names begin with
 */
export async function lead(circle: string, place: Place, kinds: readonly string[]): Promise<Led> {
  const words = [program, JSON.stringify({ circle, place, kinds })];
  return JSON.parse(await run(process.execPath, words, { seconds: 110 }));
}
