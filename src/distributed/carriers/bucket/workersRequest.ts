import { checkKeys, isObject, mismatch } from "../../../validate.ts";
import { checkRun } from "../../names.ts";
import { checkOnly } from "../../options.ts";
import { readAddress, readPrefix } from "./address.ts";
import type { BucketRequest } from "./means.ts";
import { MARKER } from "./openRun.ts";

/** The run that a server signs requests of. */
export interface WorkersRun {
  /** The bucket's address, as workers give it to `bucketCarrier`. */
  readonly url: string | URL;
  /** What all keys begin with, as workers give it. */
  readonly prefix?: string;
  /** Its name. */
  readonly run: string;
  /** The shards that whoever asks may write of, and whose differences it may read, as `only` of `work`. Default: any. */
  readonly only?: readonly number[] | undefined;
}

/**
 * Whether a request is one that a worker of a run has to make: what a server asks itself before it signs for pages and edges
 * that have no credentials. All else, and whatever is no request, is none.
 *
 * - read and list what there is of the run;
 * - write differences and results where there are none;
 * - write and remove leases, by a condition.
 *
 * So a worker changes no state, decision or parameters, and nothing of another run; with `only` it changes nothing of other shards,
 * and reads none of their differences, from which something of their data can be learnt. Sign the headers too, or the condition can
 * be left out, and let the URL expire within a minute:
 *
 * ```js
 * const { method, url, headers } = request;
 * if (!isWorkersRequest({ url: bucket, prefix: "nadir", run }, request)) return new Response("not yours", { status: 403 });
 * const expiring = new URL(url);
 * expiring.searchParams.set("X-Amz-Expires", "60");
 * const signed = await aws.sign(expiring, { method, headers, aws: { signQuery: true } });
 * return new Response(signed.url);
 * ```
 *
 * @param place which run it has to be of
 * @param request what a worker wants to be signed
 * @throws TypeError or RangeError for what is no run.
 */
export function isWorkersRequest(place: WorkersRun, request: unknown): request is BucketRequest {
  const where = "isWorkersRequest";
  if (!isObject(place)) throw mismatch(`${where}: place`, "{ url, prefix, run }", place);
  checkKeys(where, place, ["url", "prefix", "run", "only"]);
  const { url, prefix = "", run, only } = place;
  checkRun(where, run);
  if (only !== undefined) checkOnly(where, only);
  const address = readAddress(url, true);
  const folder = `${readPrefix(prefix)}${run}/`;
  const { method, url: asked, headers } = (isObject(request) ? request : {}) as Unread;
  if (typeof asked !== "string") return false;
  const condition = conditionOf(headers);
  if (condition === undefined) return false;
  const start = `${address}/${folder}`;
  const name = asked.startsWith(start) ? asked.slice(start.length) : "";
  const isOwn = !only?.every((shard) => OF_SHARD.exec(name)?.[1] !== `${shard}`);
  if (method === "GET") {
    if (condition !== "none") return false;
    if (name === MARKER || isList(asked, address, folder)) return true;
    return /^(blobs|records)\/[\w-][\w.-]*$/.test(name) && (isOwn || !/^blobs\/diff/.test(name));
  }
  if (!isOwn) return false;
  const isLease = /^records\/lease\.[\w.-]+$/.test(name);
  const isResult = /^(blobs\/differences|records\/result)\.[\w.-]+$/.test(name);
  if (method === "PUT") {
    return condition === "If-None-Match"
      ? isLease || isResult
      : condition === "If-Match" && isLease;
  }
  return method === "DELETE" && condition === "If-Match" && isLease;
}

/** The shard in the names of leases, results and differences. */
const OF_SHARD = /^(?:records\/lease|records\/result|blobs\/differences)\.\d+\.(\d+)(?:\.|$)/;

type Unread = { readonly [key in keyof BucketRequest]?: unknown };

/** The one condition that there is, `"none"` of them, or nothing for what is else. */
function conditionOf(headers: unknown): "If-Match" | "If-None-Match" | "none" | undefined {
  if (!isObject(headers) || Array.isArray(headers)) return undefined;
  const entries = Object.entries(headers);
  if (entries.length === 0) return "none";
  const [[name, value] = []] = entries;
  if (entries.length > 1) return undefined;
  if (name === "If-None-Match") return value === "*" ? name : undefined;
  const isTag = typeof value === "string" && /^"[^"\s]+"$/.test(value);
  return name === "If-Match" && isTag ? name : undefined;
}

/** Characters that are read alike by whoever takes an address apart: of others, as a second `?`, a signer may make something else. */
const QUERY = /^\/?\?([\w.*%+=&/-]+)$/;

/** Of nothing but the run, in the words that the carrier uses. */
function isList(asked: string, address: string, folder: string): boolean {
  const [, query] = asked.startsWith(address)
    ? (QUERY.exec(asked.slice(address.length)) ?? [])
    : [];
  const parameters = [...new URLSearchParams(query)];
  const of = Object.fromEntries(parameters);
  const { "list-type": type, prefix = "", "continuation-token": _, ...others } = of;
  const isOnce = Object.keys(of).length === parameters.length;
  return isOnce && type === "2" && prefix.startsWith(folder) && Object.keys(others).length === 0;
}
