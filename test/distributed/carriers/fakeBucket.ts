/** A bucket within this program, with the conditions of S3, for tests that need no server. */
import { createHash } from "node:crypto";

export interface FakeBucketOptions {
  /** Where it is. */
  readonly url?: string;
  /** Keys a page of a list. */
  readonly page?: number;
  /** Does something else with a request: gives the answer, or lets it go on. */
  readonly instead?: (
    request: { readonly method: string; readonly key: string; readonly headers: Headers },
    goOn: () => Promise<Response>,
  ) => Promise<Response> | undefined;
}

export interface FakeBucket {
  readonly objects: Map<string, Uint8Array<ArrayBuffer>>;
  /** Methods and keys of what was asked. */
  readonly asked: string[];
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
}

export function fakeBucket({
  url = "https://bucket.example",
  page = 1000,
  instead,
}: FakeBucketOptions = {}): FakeBucket {
  const objects = new Map<string, Uint8Array<ArrayBuffer>>();
  const asked: string[] = [];
  const etagOf = (bytes: Uint8Array) => `"${createHash("md5").update(bytes).digest("hex")}"`;

  const answer = async (method: string, key: string, headers: Headers, init: RequestInit) => {
    const bytes = new Uint8Array(await new Response(init.body ?? null).arrayBuffer());
    // From here on nothing else comes between.
    const present = objects.get(key);
    const match = headers.get("if-match");
    if (match !== null && present === undefined) return refused(404, "NoSuchKey");
    if (match !== null && match !== etagOf(present!)) return refused(412, "PreconditionFailed");
    if (headers.get("if-none-match") === "*" && present) return refused(412, "PreconditionFailed");
    if (method === "PUT") {
      objects.set(key, bytes);
      return new Response(null, { headers: { ETag: etagOf(bytes) } });
    }
    if (method === "DELETE") {
      objects.delete(key);
      return new Response(null, { status: 204 });
    }
    if (present === undefined) return refused(404, "NoSuchKey");
    return new Response(present, {
      headers: { ETag: etagOf(present), "Content-Length": `${present.length}` },
    });
  };

  const listed = (query: URLSearchParams) => {
    const after = query.get("continuation-token") ?? "";
    const keys = [...objects.keys()]
      .filter((key) => key.startsWith(query.get("prefix") ?? "") && key > after)
      .sort();
    const some = keys.slice(0, page);
    const isTruncated = keys.length > some.length;
    const contents = some.map((key) => `<Contents><Key>${key}</Key><Size>1</Size></Contents>`);
    const next = isTruncated ? `<NextContinuationToken>${some.at(-1)}</NextContinuationToken>` : "";
    return new Response(
      `<?xml version="1.0" encoding="UTF-8"?>\n<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><IsTruncated>${isTruncated}</IsTruncated>${contents.join("")}${next}</ListBucketResult>`,
    );
  };

  return {
    objects,
    asked,
    async fetch(address, init) {
      init.signal?.throwIfAborted();
      const { pathname, searchParams, origin } = new URL(address);
      const base = new URL(url);
      if (origin !== base.origin) throw new TypeError(`nothing at ${origin}`);
      const key = pathname.slice(base.pathname.replace(/\/$/, "").length + 1);
      const method = init.method ?? "GET";
      const headers = new Headers(init.headers);
      asked.push(`${method} ${key || `?${searchParams.get("prefix")}`}`);
      const goOn = async () =>
        key === "" ? listed(searchParams) : answer(method, key, headers, init);
      return instead?.({ method, key, headers }, goOn) ?? goOn();
    },
  };
}

export const refused = (status: number, code: string, message = `${code}, in words`): Response =>
  new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`,
    { status },
  );
