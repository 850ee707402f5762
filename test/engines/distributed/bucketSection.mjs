import { run } from "../run.mjs";
import { bucketHint, bucketProgram, motoProgram } from "./bucketServer.mjs";
import { live } from "./live.mjs";

/** The carrier through a bucket: its contract on two servers, policies, presigned URLs, faults on the way, kills, a full disk. */
export async function bucket() {
  const row = {
    engine: "SeaweedFS and moto",
    what: "contract, policies, presigned URLs, faults, kills, a full disk; workers in other engines",
  };
  const program = bucketProgram();
  if (program === undefined || motoProgram() === undefined) return { ...row, missing: bucketHint };
  const [weed] = /\d+\.\d+/.exec(await run(program, ["version"])) ?? [];
  const about = "import importlib.metadata as m; print(m.version('moto'))";
  const moto = (await run(motoProgram(), ["-c", about])).trim();
  return { ...row, version: `${weed}, ${moto}`, problems: await live("bucket") };
}
