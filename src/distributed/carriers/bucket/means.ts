/** A request that a bucket is to be asked, as whoever signs it sees it: nothing else of it may change. */
export interface BucketRequest {
  /** What is done. */
  readonly method: "GET" | "PUT" | "DELETE";
  /** Of the object, or of the bucket with what is listed. */
  readonly url: string;
  /** `If-Match` or `If-None-Match`, if there is one. */
  readonly headers: Readonly<Record<string, string>>;
}

/** What requests are sent by. */
export interface Means {
  readonly fetch: BucketFetch;
  readonly sign: SignBucketRequest | undefined;
  /** Milliseconds. */
  readonly timeout: number;
  readonly allowInsecure: boolean;
}

/** `fetch` as it is, or one that signs. */
export type BucketFetch = (url: string, init: RequestInit) => Promise<Response>;

/** Gives the signed URL of a request. */
export type SignBucketRequest = (request: BucketRequest) => string | URL | Promise<string | URL>;
