/** What tests of the bucket's carrier share. */
import { readFileSync } from "node:fs";
import {
  type BucketCarrierOptions,
  type BucketRequest,
  bucketCarrier,
  type Carrier,
} from "../../../src/distributed/index.ts";
import { type BucketServer, type Credentials, clientOf } from "./bucketServer.mjs";

/** Where all runs of these tests are. */
export const PREFIX = "nadir";

/** A carrier that signs by itself. */
export function carrierOf(
  { url, root }: Pick<BucketServer, "url" | "root">,
  credentials: Credentials = root,
  options: Partial<BucketCarrierOptions> = {},
): Carrier {
  const aws = clientOf(credentials);
  const fetch: BucketCarrierOptions["fetch"] = (address, init) => aws.fetch(address, init);
  return bucketCarrier({ url, prefix: PREFIX, fetch, poll: 50, timeout: 20_000, ...options });
}

/** Signs a request as a server does for who has no credentials. */
export async function presigned(credentials: Credentials, request: BucketRequest): Promise<string> {
  const { method, url, headers } = request;
  const expiring = new URL(url);
  expiring.searchParams.set("X-Amz-Expires", "60");
  const signed = await clientOf(credentials).sign(`${expiring}`, {
    method,
    headers,
    aws: { signQuery: true },
  });
  return signed.url;
}

/** A policy of docs/, for this bucket. */
export const policyOf = (name: string, { bucket }: BucketServer): string =>
  readFileSync(`docs/distributed/${name}.json`, "utf8")
    .replaceAll("BUCKET", bucket)
    .replaceAll("PREFIX", PREFIX);

/** Makes a user who may do what a policy says. */
export async function addUser(
  server: BucketServer,
  name: string,
  policy: string,
): Promise<Credentials> {
  const iam = clientOf(server.root, "iam");
  const ask = async (Action: string, more: Readonly<Record<string, string>> = {}) => {
    const body = new URLSearchParams({ Version: "2010-05-08", Action, UserName: name, ...more });
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const answer = await iam.fetch(`${server.endpoint}/`, {
      method: "POST",
      headers,
      body: `${body}`,
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${Action}: ${answer.status} ${text}`);
    return (element: string) => new RegExp(`<${element}>(.*?)</`).exec(text)![1]!;
  };
  await ask("CreateUser");
  const key = await ask("CreateAccessKey");
  await ask("PutUserPolicy", { PolicyName: name, PolicyDocument: policy });
  return { accessKeyId: key("AccessKeyId"), secretAccessKey: key("SecretAccessKey") };
}
