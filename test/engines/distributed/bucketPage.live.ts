/** A worker in a page of Chromium, by presigned URLs and the rules of CORS in docs/distributed. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve } from "../../../scripts/serve.mjs";
import { chromium } from "../browsers/puppeteer.mjs";
import { carrierOf } from "./bucket.ts";
import { type BucketServer, clientOf, startBucket } from "./bucketServer.mjs";
import { bundle } from "./bundle.mjs";
import { type Signer, startSigner } from "./signer.ts";

const command = chromium.command();
const attempt = test.skipIf(command === undefined && !process.env.CI);
const folder = mkdtempSync(join(tmpdir(), "nadir-bucket-page-"));
const parameters = Uint8Array.from({ length: 300_000 }, (_, i) => i % 251);

let server: BucketServer;
let signer: Signer;
let pages: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  // Without rules of the bucket's own it lets no page in.
  server = await startBucket("-s3.allowedOrigins=https://nobody.example");
  signer = await startSigner(server, "r");
  const coordinator = await carrierOf(server).open("r", { create: true });
  await coordinator.putBlob("parameters.0", parameters);
  await coordinator.create("state", "1");
  await bundle("page", ["browser", "module"], folder);
  const html =
    '<!doctype html><meta charset="utf-8"><script type="module" src="page.mjs"></script>';
  writeFileSync(join(folder, "index.html"), html);
  pages = await serve(folder);
});
afterAll(async () => {
  pages.close();
  signer.close();
  rmSync(folder, { recursive: true });
  await server.remove();
});

interface Rule {
  readonly AllowedMethods: readonly string[];
  readonly AllowedHeaders: readonly string[];
  readonly ExposeHeaders: readonly string[];
}

/** The rules of docs/, for the pages' origin, as S3's XML has them. */
async function allow(change: Partial<Rule> = {}): Promise<void> {
  const { CORSRules } = JSON.parse(readFileSync("docs/distributed/bucket-cors.json", "utf8"));
  const rule: Rule = { ...CORSRules[0], ...change };
  const all = (name: string, texts: readonly string[]) =>
    texts.map((text) => `<${name}>${text}</${name}>`).join("");
  const xml = [
    all("AllowedOrigin", [pages.origin]),
    all("AllowedMethod", rule.AllowedMethods),
    all("AllowedHeader", rule.AllowedHeaders),
    all("ExposeHeader", rule.ExposeHeaders),
  ].join("");
  const body = `<CORSConfiguration><CORSRule>${xml}</CORSRule></CORSConfiguration>`;
  const answer = await clientOf(server.root).fetch(`${server.url}?cors`, { method: "PUT", body });
  expect(answer.status, await answer.text()).toBe(200);
}

/** What a new page's worker finds, or the message of its error. */
async function outcome(id: string): Promise<unknown> {
  const browser = await chromium.open(command!);
  try {
    const page = await browser.page();
    await page.goto(`${pages.origin}/index.html`);
    const place = { url: server.url, run: "r", id, signer: signer.url };
    return await page.evaluate(
      (place: object) =>
        (globalThis as unknown as { work(place: object): Promise<unknown> })
          .work(place)
          .catch((error: Error & { kind?: string }) => `${error.kind}: ${error.message}`),
      place,
    );
  } finally {
    await browser.close();
  }
}

attempt("no rules let no page in, and a rule without ETag says so", async () => {
  expect(await outcome("early")).toMatch(
    /^unreachable: bucketCarrier: GET .*: no answer: Failed to fetch/,
  );
  await allow({ ExposeHeaders: [] });
  expect(await outcome("blind")).toMatch(
    /^other: .*shows no ETag\. In a browser, the bucket's CORS/,
  );
});

attempt("with the rules of docs/ a page takes part", async () => {
  await allow();
  expect(await outcome("page")).toEqual({
    held: true,
    given: true,
    leases: [],
    results: ["result.page"],
    trespass: "denied",
    missing: "denied",
  });
  const coordinator = await carrierOf(server).open("r");
  const differences = (await coordinator.getBlob("differences.page"))!;
  expect(
    Buffer.compare(
      differences,
      parameters.map((byte) => 255 - byte),
    ),
  ).toBe(0);
  expect(await coordinator.read("state")).toMatchObject({ value: "1" });
});
