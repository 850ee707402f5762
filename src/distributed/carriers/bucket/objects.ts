import type { CarrierCall, CarrierRead } from "../../carrier.ts";
import { CarrierError } from "../../carrierError.ts";
import { listAddress } from "./address.ts";
import type { BucketRequest, Means } from "./means.ts";
import { type Answer, codeOf, refusal } from "./refusal.ts";
import { askedOf, send } from "./requests.ts";
import { insides, textOf } from "./xml.ts";

/** An object as it was read. */
export interface BucketObject {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly etag: string;
}

/** What has to hold for a write: that there is no object, or that it is still of an ETag. */
export type Condition = { readonly "If-None-Match": "*" } | { readonly "If-Match": string };

/** What became of a write: its ETag, or that the condition did not hold, or that another was under way. */
export type Written = { readonly etag: string } | "failed" | "conflict";

/** The objects of a bucket, by their whole keys. */
export class Objects {
  readonly #url: string;
  readonly #means: Means;

  constructor(url: string, means: Means) {
    this.#url = url;
    this.#means = means;
  }

  async get(
    key: string,
    { maximumBytes, ...call }: CarrierRead,
  ): Promise<BucketObject | undefined> {
    const request = this.#request("GET", key);
    const how = { ...call, ...(maximumBytes !== undefined && { maximumBytes }) };
    const answer = await this.#send(request, how);
    if (answer.status === 200) return { bytes: answer.bytes, etag: etagOf(request, answer) };
    if (answer.status === 404 && codeOf(answer) !== "NoSuchBucket") return undefined;
    // To who may not list all of it AWS does not tell that there is nothing, but says 403.
    if (answer.status === 403 && codeOf(answer) === "AccessDenied") {
      if (!(await this.#mayBe(key, call))) return undefined;
    }
    throw refusal(askedOf(request), answer);
  }

  async put(
    key: string,
    bytes: Uint8Array<ArrayBuffer>,
    condition: Condition,
    call: CarrierCall,
  ): Promise<Written> {
    const request = this.#request("PUT", key, { ...condition });
    const answer = await this.#send(request, call, bytes);
    if (answer.status === 200) return { etag: etagOf(request, answer) };
    if (answer.status === 412) return "failed";
    // Of an object that is gone; who wants there to be none is not told this by a bucket.
    const isGone = answer.status === 404 && codeOf(answer) === "NoSuchKey";
    if (isGone && "If-Match" in condition) return "failed";
    if (answer.status === 409) return "conflict";
    throw refusal(askedOf(request), answer);
  }

  /** Removes an object, if it is still of an ETag where one is given. @returns whether there is none of that ETag any longer */
  async delete(key: string, call: CarrierCall, etag?: string): Promise<boolean> {
    const request = this.#request("DELETE", key, etag === undefined ? {} : { "If-Match": etag });
    const answer = await this.#send(request, call);
    const { status } = answer;
    if (status === 200 || status === 204) return true;
    if (status === 404 && codeOf(answer) !== "NoSuchBucket") return true;
    if (etag !== undefined) {
      if (status === 412 || status === 409) return false;
      // A server that has no conditional deletes.
      if (status === 501) return this.delete(key, call);
    }
    throw refusal(askedOf(request), answer);
  }

  /** All keys that begin so, sorted, by one request for each thousand of them. */
  async list(prefix: string, call: CarrierCall): Promise<string[]> {
    const keys: string[] = [];
    let token: string | undefined;
    do {
      const xml = await this.#page(prefix, token, call);
      for (const entry of insides(xml, "Contents")) keys.push(textOf(entry, "Key") ?? "");
      const isTruncated = textOf(xml, "IsTruncated") === "true";
      token = isTruncated ? textOf(xml, "NextContinuationToken") : undefined;
    } while (token);
    return keys.sort();
  }

  async #page(prefix: string, token: string | undefined, call: CarrierCall): Promise<string> {
    const request: BucketRequest = {
      method: "GET",
      url: listAddress(this.#url, prefix, token),
      headers: {},
    };
    const answer = await this.#send(request, call);
    if (answer.status !== 200) throw refusal(askedOf(request), answer);
    const xml = new TextDecoder().decode(answer.bytes);
    const isWhole = /<\/ListBucketResult\s*>\s*$/.test(xml);
    const isLast = textOf(xml, "IsTruncated") !== "true" || textOf(xml, "NextContinuationToken");
    if (isWhole && isLast) return xml;
    const what = isWhole ? "a part of a list, and not how it goes on" : "no list of a bucket";
    throw new CarrierError("other", `bucketCarrier: ${askedOf(request)}: was answered by ${what}`);
  }

  /** Whether there is an object, as far as a list tells. */
  async #mayBe(key: string, call: CarrierCall): Promise<boolean> {
    try {
      return (await this.list(key, call)).includes(key);
    } catch (error) {
      if (error instanceof CarrierError && error.kind === "denied") return true;
      throw error;
    }
  }

  #request(method: BucketRequest["method"], key: string, headers = {}): BucketRequest {
    return { method, url: `${this.#url}/${key}`, headers };
  }

  #send(
    request: BucketRequest,
    call: CarrierRead,
    body?: Uint8Array<ArrayBuffer>,
  ): Promise<Answer> {
    return send(this.#means, request, body, call);
  }
}

/** As `If-Match` has to have it: a proxy that compresses makes a weak one of it, which matches nothing. */
function etagOf(request: BucketRequest, { headers }: Answer): string {
  const etag = headers.get("etag");
  if (etag) return etag.replace(/^W\//, "");
  throw new CarrierError(
    "other",
    `bucketCarrier: ${askedOf(request)}: the answer shows no ETag. In a browser, the bucket's CORS rules must expose it`,
  );
}
