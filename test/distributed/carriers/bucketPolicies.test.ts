/** The policies in docs/distributed that no test server knows: that a real one enforces the others is seen by `npm run test:distributed`. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const policyOf = (name: string) =>
  JSON.parse(readFileSync(`docs/distributed/${name}.json`, "utf8")) as {
    readonly Statement: readonly { readonly Sid: string; readonly Condition?: unknown }[];
  };

test("AWS's policy of workers has a condition more: results and differences are written once", () => {
  const plain = policyOf("bucket-worker-policy");
  const Condition = { Null: { "s3:if-none-match": "false" } };
  const Statement = plain.Statement.map((statement) =>
    statement.Sid === "GiveResults" ? { ...statement, Condition } : statement,
  );
  expect(policyOf("bucket-worker-policy-aws")).toEqual({ ...plain, Statement });
});

test("rules of CORS let pages send the conditions, and see ETags", () => {
  const { CORSRules } = JSON.parse(readFileSync("docs/distributed/bucket-cors.json", "utf8"));
  expect(CORSRules).toMatchObject([
    {
      AllowedMethods: ["GET", "PUT", "DELETE"],
      AllowedHeaders: ["If-Match", "If-None-Match"],
      ExposeHeaders: ["ETag"],
    },
  ]);
});
