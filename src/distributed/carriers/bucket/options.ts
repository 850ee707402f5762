import { checkFlag, checkKeys, checkNumber, mismatch } from "../../../validate.ts";
import { isLoopback } from "../../loopback.ts";
import { readAddress, readPrefix } from "./address.ts";
import type { BucketFetch, Means, SignBucketRequest } from "./means.ts";

/** How runs are carried through a bucket. */
export interface BucketCarrierOptions {
  /**
   * The bucket's address: `https://bucket.s3.eu-central-1.amazonaws.com`, or by path `https://s3.eu-central-1.amazonaws.com/bucket`,
   * `https://ACCOUNT.r2.cloudflarestorage.com/bucket`. The bucket is there already. Must be of https, but on this machine.
   */
  readonly url: string | URL;
  /** What all keys begin with, folders with `/` between them. Default: nothing. */
  readonly prefix?: string;
  /**
   * Signs and sends: `(url, init) => aws.fetch(url, init)`, where `aws` is an `AwsClient` of aws4fetch with `service: "s3"` and
   * `retries: 0`, since whoever uses the carrier tries again. This or `sign` must be given, but on this machine.
   */
  readonly fetch?: BucketFetch;
  /**
   * Has somebody else sign: gives the signed URL of a request, which is then sent as it was, by the realm's own `fetch`. So a page
   * and an edge take part without credentials. Who signs asks `isWorkersRequest` first.
   */
  readonly sign?: SignBucketRequest;
  /** Milliseconds that `wait` waits, a quarter more or less, since a bucket tells nobody of changes. Default 1000. */
  readonly poll?: number;
  /** Milliseconds that one request may take, with all that it carries: 8 MB in the default of 30 000 are 2.2 Mbit/s. */
  readonly timeout?: number;
  /** Allows http, and requests that nobody signs, to other machines. Default false. */
  readonly allowInsecure?: boolean;
}

const names = ["url", "prefix", "fetch", "sign", "poll", "timeout", "allowInsecure"];

/** A day: what waits longer does not fit into a timer's 31 bits soon. */
const LONGEST = 86_400_000;

export interface ReadOptions {
  readonly url: string;
  readonly prefix: string;
  readonly poll: number;
  readonly means: Means;
}

/** @throws TypeError or RangeError for what is wrong with them. */
export function readOptions(options: BucketCarrierOptions): ReadOptions {
  const where = "bucketCarrier";
  checkKeys(where, options, names);
  const { prefix = "", sign, poll = 1000, timeout = 30_000, allowInsecure = false } = options;
  checkFlag(`${where}: allowInsecure`, allowInsecure);
  const url = readAddress(options.url, allowInsecure);
  const range = { min: 1, max: LONGEST };
  checkNumber(`${where}: poll`, poll, range, "milliseconds");
  checkNumber(`${where}: timeout`, timeout, range, "milliseconds");
  checkFunction("fetch", options.fetch, "(url, init) => aws.fetch(url, init)");
  checkFunction("sign", sign, "(request) => the signed URL");
  if (options.fetch && sign) throw new TypeError(`${where}: takes fetch or sign, not both`);
  checkSigned(url, options.fetch, sign, allowInsecure);
  const fetch = options.fetch ?? ((address, init) => globalThis.fetch(address, init));
  return { url, prefix: readPrefix(prefix), poll, means: { fetch, sign, timeout, allowInsecure } };
}

function checkFunction(name: string, value: unknown, expected: string): void {
  if (value === undefined || typeof value === "function") return;
  throw mismatch(`bucketCarrier: ${name}`, `a function, ${expected}`, value);
}

/** What anybody may write to is no place for a run. */
function checkSigned(
  url: string,
  fetch: unknown,
  sign: SignBucketRequest | undefined,
  allowInsecure: boolean,
): void {
  const isSigned = sign !== undefined || (fetch !== undefined && fetch !== globalThis.fetch);
  if (isSigned || allowInsecure || isLoopback(new URL(url).hostname)) return;
  throw new TypeError(
    `bucketCarrier: needs fetch that signs, or sign, for ${url}: without credentials only a bucket on this machine is used; allowInsecure: true allows it`,
  );
}
