import { isObject, mismatch } from "../../../validate.ts";
import type { CarrierRead } from "../../carrier.ts";
import { CarrierError } from "../../carrierError.ts";
import { checkSize } from "../size.ts";
import { checkURL } from "./address.ts";
import { bodyOf } from "./body.ts";
import { bounded } from "./bounded.ts";
import type { BucketRequest, Means } from "./means.ts";
import type { Answer } from "./refusal.ts";

const WHERE = "bucketCarrier";

/** Cloudflare's `fetch` knows no "cache" before November 2024; it keeps nothing that has no extension of a file. */
const isCloudflare =
  (globalThis as { navigator?: { userAgent?: string } }).navigator?.userAgent ===
  "Cloudflare-Workers";

/** Browsers would otherwise guess from its age for how long a record stays as it is. */
const cache = isCloudflare ? {} : ({ cache: "no-store" } as const);

/**
 * Sends one request and reads the answer whole, within the time that there is.
 * @throws CarrierError, `"unreachable"` without an answer, `"damaged"` for one that is not as long as it says, or longer than is wanted.
 */
export function send(
  means: Means,
  request: BucketRequest,
  body: Uint8Array<ArrayBuffer> | undefined,
  { signal, maximumBytes }: CarrierRead,
): Promise<Answer> {
  const asked = askedOf(request);
  const unreachable = (reason: string, cause?: unknown) =>
    new CarrierError("unreachable", `${WHERE}: ${asked}: ${reason}`, { cause });
  const work = async (own: AbortSignal): Promise<Answer> => {
    try {
      const response = await begun(means, request, body, own);
      const { status, headers } = response;
      const check = (bytes: number, isAll: boolean) => {
        if (response.ok) checkSize(WHERE, asked, bytes, maximumBytes, isAll);
      };
      const bytes = await bodyOf(response, lengthOf(headers), check);
      checkLength(asked, headers, bytes.length);
      return { status, headers, bytes };
    } catch (error) {
      if (error instanceof CarrierError || error instanceof SignError) throw error;
      throw unreachable(`no answer: ${messageOf(error)}`, error);
    }
  };
  const late = () => unreachable(`no answer within ${means.timeout} ms`);
  return bounded(work, means.timeout, late, signal);
}

/** What is wrong with what the user's own function gave. */
class SignError extends TypeError {}

async function begun(
  { fetch, sign, allowInsecure }: Means,
  request: BucketRequest,
  body: Uint8Array<ArrayBuffer> | undefined,
  signal: AbortSignal,
): Promise<Response> {
  const { method, headers } = request;
  const url = sign ? readSigned(await sign(request), allowInsecure) : request.url;
  // What was signed is of one host: elsewhere it says nothing, and a body that was sent cannot be sent again.
  const how = { redirect: "manual", ...cache } as const;
  return fetch(url, { method, headers, signal, ...how, ...(body && { body }) });
}

function readSigned(given: unknown, allowInsecure: boolean): string {
  const where = "bucketCarrier: what sign gives";
  try {
    return checkURL(where, given, allowInsecure).href;
  } catch {
    throw new SignError(mismatch(where, "a signed https: URL", given).message);
  }
}

/** A connection that ends early is an error of `fetch`'s; a proxy may end a body early without one. */
function checkLength(asked: string, headers: Headers, length: number): void {
  const expected = lengthOf(headers);
  if (expected === undefined || length >= expected) return;
  throw new CarrierError("damaged", `${WHERE}: ${asked}: ${length} bytes of ${expected} came`);
}

/** As the answer says it: of what is compressed it is another length. */
function lengthOf(headers: Headers): number | undefined {
  const length = headers.get("content-length");
  return length === null || headers.get("content-encoding") !== null ? undefined : Number(length);
}

/** What was asked, for messages: the address as it was before it was signed. */
export const askedOf = ({ method, url }: BucketRequest): string => `${method} ${url}`;

/** Node says "fetch failed", and why in the cause. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return `${error}`;
  const { message, cause } = error;
  if (!isObject(cause)) return message;
  const { message: reason, code } = cause as { message?: unknown; code?: unknown };
  return [message, reason || code].filter(Boolean).join(": ");
}
