import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../run.mjs";
import { bucketHint, bucketProgram } from "./bucketServer.mjs";
import { makeCertificates } from "./certificates.mjs";
import { live } from "./live.mjs";
import { natsHint, natsProgram } from "./natsServer.mjs";

/** The commands as processes: killed and started again, by users of least privilege, by TLS, through a bucket. */
export async function commands() {
  const row = { engine: "nadir coordinate, nadir work", what: "kill -9, users, TLS, a bucket" };
  const program = natsProgram();
  if (program === undefined) return { ...row, missing: natsHint };
  if (bucketProgram() === undefined) return { ...row, missing: bucketHint };
  const version = /\d+\.\S+/.exec(await run(program, ["--version"]))[0];
  const certificates = mkdtempSync(join(tmpdir(), "nadir-certificates-"));
  try {
    await makeCertificates(certificates);
    return {
      ...row,
      version,
      problems: await live("commands", { NADIR_CERTIFICATES: certificates }),
    };
  } finally {
    rmSync(certificates, { recursive: true });
  }
}
