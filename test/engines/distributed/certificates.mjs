import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../run.mjs";

/**
 * An authority of our own, `authority.pem`, a certificate of this machine that it has signed, `server.pem` with
 * `server-key.pem`, and an authority that has signed nothing, `stranger.pem`, by openssl.
 */
export async function makeCertificates(folder) {
  mkdirSync(folder, { recursive: true });
  const openssl = (...words) => run("openssl", words, { cwd: folder });
  const days = ["-days", "2"];
  const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  for (const name of ["authority", "stranger"]) {
    const files = ["-keyout", `${name}-key.pem`, "-out", `${name}.pem`];
    await openssl("req", "-x509", ...key, ...days, ...files, "-subj", `/CN=${name}`);
  }
  const server = ["-keyout", "server-key.pem", "-out", "server.csr", "-subj", "/CN=localhost"];
  await openssl("req", ...key, ...server);
  writeFileSync(join(folder, "names.txt"), "subjectAltName=DNS:localhost,IP:127.0.0.1\n");
  const signed = ["-CA", "authority.pem", "-CAkey", "authority-key.pem", "-CAcreateserial"];
  const request = ["-req", "-in", "server.csr", "-out", "server.pem", "-extfile", "names.txt"];
  await openssl("x509", ...request, ...signed, ...days);
}
