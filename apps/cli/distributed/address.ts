import { isLoopback } from "../../../src/distributed/loopback.ts";
import { UsageError } from "../command.ts";

/** What `--carrier` says: servers of NATS, or a bucket. */
export type Address =
  | { readonly kind: "nats"; readonly servers: readonly URL[]; readonly replicas?: number }
  | { readonly kind: "bucket"; readonly url: string; readonly prefix: string };

const expected =
  "nats://, tls://, ws:// or wss:// and a host, or https:// and a bucket, as https://s3.eu-central-1.amazonaws.com/bucket/prefix";

const IN_CLEAR = "as anybody on the way reads and changes what goes by";

/** @throws UsageError for what is no address of a carrier, or would be spoken to in clear beyond this machine. */
export function readAddress(text: string): Address {
  const urls = text.split(",").map(readURL);
  const [first] = urls as [URL];
  if (/^(nats|tls|wss?):$/.test(first.protocol)) {
    const others = urls.find(({ protocol }) => protocol !== first.protocol);
    if (others) throw wrong(`servers of one cluster, all ${first.protocol}//`, text);
    if (first.protocol === "ws:" && !urls.every(({ hostname }) => isLoopback(hostname))) {
      throw wrong(`wss://, ${IN_CLEAR} ws`, text);
    }
    const replicas = replicasOf(urls, text);
    return { kind: "nats", servers: urls, ...(replicas !== undefined && { replicas }) };
  }
  if (urls.length > 1) throw wrong("one bucket", text);
  return bucketAt(first, text);
}

/** On how many servers of the cluster each run is kept: said behind any of them. */
function replicasOf(urls: readonly URL[], text: string): number | undefined {
  const said = urls.flatMap(({ searchParams }) => [...searchParams]);
  if (urls.some(({ hash }) => hash) || said.some(([name]) => name !== "replicas")) {
    throw wrong("servers with nothing behind them but ?replicas", text);
  }
  const [first, ...others] = new Set(said.map(([, value]) => value));
  if (first === undefined) return undefined;
  const replicas = /^[1-5]$/.test(first) && others.length === 0 ? Number(first) : undefined;
  if (replicas === undefined) throw wrong("servers with one ?replicas, from 1 to 5", text);
  return replicas;
}

function readURL(text: string): URL {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw wrong(expected, text);
  }
  if (!/^(nats|tls|wss?|https?):$/.test(url.protocol) || url.hostname === "") {
    throw wrong(expected, text);
  }
  if (url.username || url.password) {
    // Not shown, as it is a secret.
    throw new UsageError(
      "--carrier must have no user and no password, which all who list processes could read: they are taken from the environment (see --help)",
    );
  }
  return url;
}

/** By its host, as `bucket.s3.eu-central-1.amazonaws.com`, or by the first name of the path. */
function bucketAt(url: URL, text: string): Address {
  if (url.protocol === "http:" && !isLoopback(url.hostname)) {
    throw wrong(`https://, ${IN_CLEAR} http`, text);
  }
  if (url.search || url.hash) throw wrong("a bucket's address without ? and #", text);
  const names = url.pathname.split("/").filter((name) => name !== "");
  if (/^[^.]+(\.[^.]+)*\.s3[.-]/.test(url.hostname)) {
    return { kind: "bucket", url: url.origin, prefix: names.join("/") };
  }
  const [bucket, ...prefix] = names;
  if (bucket === undefined) throw wrong("a bucket's name behind the host", text);
  return { kind: "bucket", url: `${url.origin}/${bucket}`, prefix: prefix.join("/") };
}

const wrong = (expected: string, text: string) =>
  new UsageError(`--carrier must be ${expected}, got ${JSON.stringify(text)}`);
