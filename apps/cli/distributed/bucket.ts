import type { Carrier } from "../../../src/distributed/index.ts";
import { Failure } from "../command.ts";
import type { Address } from "./address.ts";
import type { Library } from "./library.ts";
import { requirePackages } from "./packages.ts";

/** What is used of aws4fetch. */
interface Signer {
  AwsClient: new (
    options: Readonly<Record<string, unknown>>,
  ) => { fetch(url: string, init: unknown): Promise<Response> };
}

/** A bucket, with requests that are signed by the credentials of the environment. */
export function bucket(
  { url, prefix }: Extract<Address, { kind: "bucket" }>,
  { distributed }: Library,
  path: string,
): Carrier {
  const [{ AwsClient }] = requirePackages<Signer>(path, ["aws4fetch"]) as [Signer];
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = process.env;
  const { AWS_REGION = process.env.AWS_DEFAULT_REGION } = process.env;
  if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY) {
    throw new Failure(
      "--carrier: the credentials of a bucket are missing: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY",
    );
  }
  const aws = new AwsClient({
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    ...(AWS_SESSION_TOKEN && { sessionToken: AWS_SESSION_TOKEN }),
    ...(AWS_REGION && { region: AWS_REGION }),
    service: "s3",
    // Who uses the carrier tries again.
    retries: 0,
  });
  return distributed.bucketCarrier({ url, prefix, fetch: (url, init) => aws.fetch(url, init) });
}
