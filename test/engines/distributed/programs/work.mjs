// What a worker does with a bucket in a round, in any engine: what it has found is given back.

import { AwsClient } from "aws4fetch";
import { bucketCarrier, CarrierError } from "nadir/distributed";

/** @param place `{ url, credentials, run, id }`; without credentials `signer` is the address of who signs */
export async function work({ url, credentials, signer, run: name, id }) {
  const carrier = bucketCarrier({ url, prefix: "nadir", poll: 20, ...means(credentials, signer) });
  const run = await carrier.open(name);
  while ((await run.read("state")) === undefined) await run.wait(5000);
  const parameters = await run.getBlob("parameters.0");
  const lease = await run.create(`lease.${id}`, id);
  const held = await run.update(`lease.${id}`, `${id} still`, lease);
  const lost = await run.update(`lease.${id}`, "of another time", lease);
  await run.putBlob(
    `differences.${id}`,
    parameters.map((byte) => 255 - byte),
  );
  const result = JSON.stringify({ id, text: "ä→", length: parameters.length });
  const given = await run.create(`result.${id}`, result);
  const again = await run.create(`result.${id}`, "again");
  await run.delete(`lease.${id}`);
  const trespass = await run.update("state", "2", held).catch(({ kind }) => kind);
  const missing = await carrier.open("none-such").catch(({ kind }) => kind);
  return {
    held: held !== lease && lost === undefined,
    given: given !== undefined && again === undefined,
    leases: await run.list(`lease.${id}`),
    results: await run.list(`result.${id}`),
    trespass,
    missing,
  };
}

function means(credentials, signer) {
  if (credentials) {
    const aws = new AwsClient({ ...credentials, service: "s3", region: "us-east-1", retries: 0 });
    return { fetch: (address, init) => aws.fetch(address, init) };
  }
  return {
    async sign(request) {
      const answer = await fetch(signer, { method: "POST", body: JSON.stringify(request) });
      if (answer.ok) return answer.text();
      throw new CarrierError("denied", `the server signs nothing: ${answer.status}`);
    },
  };
}
