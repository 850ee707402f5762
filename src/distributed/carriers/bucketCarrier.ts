import type { Carrier } from "../carrier.ts";
import { checkRun } from "../names.ts";
import { BucketRun } from "./bucket/bucketRun.ts";
import { Objects } from "./bucket/objects.ts";
import { findRun, MARKER, makeRun, removeRun } from "./bucket/openRun.ts";
import { type BucketCarrierOptions, readOptions } from "./bucket/options.ts";

/**
 * Carries runs through a bucket of objects that speaks S3 and has conditional writes (`If-None-Match: *` and `If-Match` of a
 * PUT): AWS, Cloudflare R2, MinIO, SeaweedFS and others. There is no server to run, and it is reached from wherever there is
 * `fetch`: Node, Deno, Bun, pages, Cloudflare Workers. Whether the server looks at the conditions is seen when a run is
 * created.
 *
 * ```js
 * import { AwsClient } from "aws4fetch";
 * import { bucketCarrier } from "nadir/distributed";
 *
 * const aws = new AwsClient({ accessKeyId, secretAccessKey, service: "s3", region: "eu-central-1", retries: 0 });
 * const carrier = bucketCarrier({
 *   url: "https://bucket.s3.eu-central-1.amazonaws.com",
 *   prefix: "nadir",
 *   fetch: (url, init) => aws.fetch(url, init),
 * });
 * ```
 *
 * Of a run there are `PREFIX/RUN/run`, `PREFIX/RUN/blobs/NAME` and `PREFIX/RUN/records/KEY`; a record's version is the ETag of
 * its object.
 *
 * **Requests**, which is what a bucket costs beside bytes: `read` and `getBlob` are a GET, `create`, `update` and `putBlob` a PUT,
 * and where somebody else was first a GET more; `delete` is a GET and a DELETE; `list` and `listBlobs` a LIST for each thousand
 * names. `wait` is none: it waits for `poll` milliseconds, and what is asked each time is the bill. At AWS and R2 a
 * LIST and a PUT cost about 12 times what a GET does.
 *
 * **A write that is not heard of**: a PUT that ends with `"unreachable"` may have been done, or may be done yet. Who reads the
 * record afterwards knows. One that was sent twice by a browser or a signer and done the first time counts as done.
 *
 * **A page** needs the bucket's CORS rules to allow GET, PUT and DELETE of its origin with the headers `If-Match` and
 * `If-None-Match`, and to expose `ETag`: `docs/distributed/bucket-cors.json` in the package.
 *
 * **Who may do what**: `docs/distributed/bucket-coordinator-policy.json` and `bucket-worker-policy.json` have the least that
 * each needs, with BUCKET and PREFIX to be filled in, a prefix for each tenant. Workers by them write no state, decision or
 * parameters; where the server is AWS, by `bucket-worker-policy-aws.json`, they do not replace each other's results either.
 * Where there are no policies of prefixes, as at R2, workers get no credentials but `sign`.
 *
 * Keep no old versions of objects in such a bucket, and give a new run a new name: a worker that knows nothing of the end may
 * write to what was destroyed.
 *
 * @throws TypeError or RangeError for bad options, for http and for requests that nobody signs, but on this machine.
 *   Its calls reject with `CarrierError`s: `"unreachable"` without an answer in time, and for 408, 429 and 5xx; `"denied"` for 401
 *   and 403, with the server's code and message; `"full"` for 413, 507 and quotas; `"damaged"` for what came short.
 */
export function bucketCarrier(options: BucketCarrierOptions): Carrier {
  const { url, prefix, poll, means } = readOptions(options);
  const objects = new Objects(url, means);
  const folderOf = (run: string) => {
    checkRun("bucketCarrier", run);
    return `${prefix}${run}/`;
  };
  return {
    async open(run, { create = false, ...call } = {}) {
      const folder = folderOf(run);
      const marker = folder + MARKER;
      await (create ? makeRun(objects, marker, call) : findRun(objects, run, marker, call));
      return new BucketRun(objects, folder, poll);
    },
    async destroy(run, call = {}) {
      await removeRun(objects, folderOf(run), call);
    },
  };
}
