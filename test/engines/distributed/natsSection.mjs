import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../run.mjs";
import { makeCertificates } from "./certificates.mjs";
import { live } from "./live.mjs";
import { natsHint, natsProgram } from "./natsServer.mjs";

/** The carrier on NATS: its contract, permissions, TLS, servers that are killed or full, three that are one. */
export async function nats() {
  const row = {
    engine: "nats-server",
    what: "contract, permissions, TLS, kills, a cluster, full disks",
  };
  const program = natsProgram();
  if (program === undefined) return { ...row, missing: natsHint };
  const version = /\d+\.\S+/.exec(await run(program, ["--version"]))[0];
  const certificates = mkdtempSync(join(tmpdir(), "nadir-certificates-"));
  try {
    await makeCertificates(certificates);
    const environment = {
      NADIR_CERTIFICATES: certificates,
      // Node reads it when it starts; its WebSocket takes no other.
      NODE_EXTRA_CA_CERTS: join(certificates, "authority.pem"),
    };
    return { ...row, version, problems: await live("nats", environment) };
  } finally {
    rmSync(certificates, { recursive: true });
  }
}
