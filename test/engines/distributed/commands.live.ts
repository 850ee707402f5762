/** `nadir coordinate`, `work`, `status` and `remove` as processes, on real servers. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type BucketServer, startBucket } from "./bucketServer.mjs";
import { type Command, started } from "./commands.ts";
import { configuration, passwords, startPlain } from "./nats.ts";
import { type NatsServer, startNats } from "./natsServer.mjs";

const module = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const line = module("../../apps/cli/distributed/line.mjs");
const slow = module("programs/slowLine.mjs");

const running = new Set<Command>();
afterEach(async () => {
  for (const command of running) await command.kill("SIGKILL");
  running.clear();
});
const begin = (words: readonly string[], environment: Readonly<Record<string, string>>) => {
  const command = started(words, environment);
  running.add(command);
  return command;
};

const expectRemoved = async (leading: Command, run: string) => {
  const { code, stderr } = await leading.end;
  expect(code).toBe(1);
  expect(stderr).toContain(`nadir coordinate: run "${run}" has been removed\n`);
};

const digestIn = (text: string) => /sha256 of all parameters: ([\da-f]{64})$/m.exec(text)?.[1];
const expected = async () => {
  const { code, stdout } = await begin(["coordinate", line, "--local"], {}).end;
  expect(code).toBe(0);
  return digestIn(stdout);
};

describe("by NATS, as users of least privilege,", () => {
  let server: NatsServer;
  beforeAll(async () => {
    server = await startPlain();
  });
  afterAll(() => server.remove());

  const carrier = () => `nats://127.0.0.1:${server.port}`;
  const user = (name: "coordinator" | "worker") => ({
    NATS_USER: name,
    NATS_PASSWORD: passwords[`NADIR_${name.toUpperCase() as "WORKER"}_PASSWORD`],
  });
  const lead = (path: string, run: string, ...words: string[]) =>
    begin(
      ["coordinate", path, "--carrier", carrier(), "--run", run, ...words],
      user("coordinator"),
    );
  const work = (path: string, run: string, ...words: string[]) =>
    begin(["work", path, "--carrier", carrier(), "--run", run, ...words], user("worker"));

  test("workers that come first wait, and all end with the bits of a run within a process", async () => {
    const workers = [work(line, "waiting"), work(line, "waiting", "--workers", "2")];
    await workers[0]!.said("waiting for the coordinator");
    const leader = await lead(line, "waiting").end;
    expect(leader.code, leader.stderr).toBe(0);
    expect(digestIn(leader.stdout)).toBe(await expected());
    for (const worker of workers) {
      const { code, stdout } = await worker.end;
      expect(code).toBe(0);
      expect(stdout).toMatch(/the run has ended: \d+ shards? trained here\n$/);
    }
  });

  test("kill -9 of workers and coordinators changes no bit", async () => {
    const run = "killed";
    let leader = lead(slow, run);
    const workers = [work(slow, run), work(slow, run)];
    for (const [i, round] of [2, 5, 8, 11, 14].entries()) {
      // Some are killed within a round, some between two.
      await leader.said(` ${round}/20 `);
      await new Promise((resolve) => setTimeout(resolve, 70 * i));
      await leader.kill("SIGKILL");
      await workers[i % 2]!.kill("SIGKILL");
      leader = lead(slow, run);
      workers[i % 2] = work(slow, run);
      await leader.said("resumed: ");
    }
    const { code, stdout, stderr } = await leader.end;
    expect(code, stderr).toBe(0);
    expect(digestIn(stdout)).toBe(await expected());
    for (const worker of workers) expect((await worker.end).code).toBe(0);
  });

  test("of two coordinators the older one ends, and says why", async () => {
    const older = lead(slow, "fenced");
    const worker = work(slow, "fenced");
    await older.said("  round ");
    const newer = lead(slow, "fenced");
    const { code, stderr } = await older.end;
    expect(code).toBe(1);
    expect(stderr).toMatch(/^nadir coordinate: .*another coordinator/m);
    expect((await newer.end).code).toBe(0);
    expect((await worker.end).code).toBe(0);
  });

  test("Ctrl-C stops both, and the same commands go on", async () => {
    const run = "stopped";
    const both = () => [lead(slow, run), work(slow, run)] as const;
    const first = both();
    await first[0].said("  round ");
    for (const command of first) command.signal("SIGINT");
    for (const command of first) {
      const { code, stderr } = await command.end;
      expect(stderr).toContain("stopping; Ctrl-C again ends it at once\n");
      expect(code).toBe(130);
    }
    expect(first[0].stdout).toMatch(
      /\nstopped: \d+ of 20 rounds are done: the same command goes on\n$/,
    );
    const [leader, worker] = both();
    const { code, stdout, stderr } = await leader.end;
    expect(code).toBe(0);
    expect(stderr).toMatch(/^resumed: \d+ rounds? (is|are) done\n/);
    expect(digestIn(stdout)).toBe(await expected());
    expect((await worker.end).code).toBe(0);
  });

  test("a run of another model is refused, until --fresh removes it", async () => {
    const run = "other";
    const worker = () => work(line, run);
    const first = worker();
    expect((await lead(line, run, "--rounds", "2").end).code).toBe(0);
    expect((await first.end).code).toBe(0);
    const refused = await lead(line, run, "--rounds", "2", "--shards", "2").end;
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain(
      'run "other" has shards 3, not 2; --fresh removes what there is',
    );
    const fresh = lead(line, run, "--rounds", "2", "--shards", "2", "--fresh");
    await fresh.said("2 shards");
    await new Promise((resolve) => setTimeout(resolve, 500));
    const second = worker();
    expect((await fresh.end).code).toBe(0);
    expect((await second.end).code).toBe(0);
  });

  test("status tells workers how a run stands, whose data may be theirs alone; remove is the coordinator's", async () => {
    const run = "stands";
    const about = (name: string, who: "coordinator" | "worker", ...words: string[]) =>
      begin([name, run, "--carrier", carrier(), ...words], user(who)).end;
    const none = { code: 1, stderr: expect.stringContaining(`there is no run "${run}"`) };
    for (const name of ["status", "remove"]) {
      expect(await about(name, "coordinator")).toMatchObject(none);
    }
    const leader = lead(slow, run);
    const workers = [
      work(slow, run, "--only", "0", "--name", "first"),
      work(slow, run, "--only", "1-2", "--name", "second"),
    ];
    await leader.said(" 2/20 ");
    const meanwhile = await about("status", "worker");
    expect(meanwhile.code, meanwhile.stderr).toBe(0);
    expect(meanwhile.stdout).toMatch(
      /^run "stands" is in round \d+ of 20: [0-3] of 3 shards are there\n.*3 shards, .* a round, int8\nround \d+: loss [\d.]+ of .* rows, by 2 workers\n/,
    );
    expect(meanwhile.stdout).toMatch(/\n +0 {2}.* first /);
    expect((await leader.end).code).toBe(0);
    expect(digestIn(leader.stdout)).toBe(await expected());
    for (const worker of workers) expect((await worker.end).code).toBe(0);
    const ended = JSON.parse((await about("status", "worker", "--json")).stdout);
    expect(ended).toMatchObject({ round: 20, rounds: 20, results: [], taken: [], free: [] });
    const by = ended.last.shards.map(({ worker }: { readonly worker: string }) => worker);
    expect(by).toEqual(["first", "second", "second"]);

    const trespass = await about("remove", "worker");
    expect(trespass.code).toBe(1);
    expect(trespass.stderr).toMatch(/^nadir remove: natsCarrier: .*(permission|not allow)/im);
    expect((await about("status", "worker")).stdout).toMatch(/^run "stands" has ended: 20 rounds/);
    const removed = await about("remove", "coordinator");
    expect(removed).toMatchObject({ code: 0, stdout: 'run "stands" is removed\n' });
    expect(await about("status", "worker")).toMatchObject(none);
  });

  test("who leads a run that is removed ends, and its workers train the next of its name", async () => {
    const run = "removed";
    const workers = [work(slow, run), work(slow, run)];
    const first = lead(slow, run);
    await first.said(" 2/20 ");
    const words = ["remove", run, "--carrier", carrier()];
    expect((await begin(words, user("coordinator")).end).code).toBe(0);
    await expectRemoved(first, run);
    for (const worker of workers) await worker.said("waiting for the coordinator");
    const { code, stdout, stderr } = await lead(slow, run).end;
    expect(code, stderr).toBe(0);
    expect(digestIn(stdout)).toBe(await expected());
    for (const worker of workers) expect((await worker.end).code).toBe(0);
  });

  test("a wrong password is told at once, and a worker cannot lead", async () => {
    const words = ["--carrier", carrier()];
    const wrong = { ...user("worker"), NATS_PASSWORD: "wrong" };
    const { code, stderr } = await begin(["work", line, ...words], wrong).end;
    expect(code).toBe(1);
    expect(stderr).toMatch(/^nadir work: --carrier: cannot connect to nats:\/\/.*Authorization/i);
    const trespass = await begin(["coordinate", line, ...words], user("worker")).end;
    expect(trespass.code).toBe(1);
    expect(trespass.stderr).toMatch(/^nadir coordinate: natsCarrier: .*(permission|not allow)/im);
  });

  test("a server that is not there is waited for, so long", async () => {
    const words = ["--carrier", "nats://127.0.0.1:1", "--patience", "1s"];
    const { code, stderr } = await begin(["work", line, ...words], user("worker")).end;
    expect(code).toBe(1);
    expect(stderr).toMatch(/^cannot connect to nats:\/\/127.0.0.1:1: .*; again in 0.10 s\n/);
    expect(stderr).toMatch(/nadir work: --carrier: cannot connect to nats:\/\/127.0.0.1:1: .*\n$/);
  });
});

test("by TLS, whose authority is told by NATS_CA", async () => {
  const certificates = process.env.NADIR_CERTIFICATES!;
  const server = await startNats((place) => configuration(place, certificates), passwords);
  try {
    const words = (name: string) => [name, line, "--carrier", `tls://localhost:${server.port}`];
    const as = (name: string, password: string, authority = "authority") => ({
      ...{ NATS_USER: name, NATS_PASSWORD: password },
      NATS_CA: join(certificates, `${authority}.pem`),
    });
    const worker = as("worker", passwords.NADIR_WORKER_PASSWORD);
    const working = begin(words("work"), worker);
    const leading = begin(
      words("coordinate"),
      as("coordinator", passwords.NADIR_COORDINATOR_PASSWORD),
    );
    const { code, stdout } = await leading.end;
    expect(code).toBe(0);
    expect(digestIn(stdout)).toBe(await expected());
    expect((await working.end).code).toBe(0);

    const stranger = as("worker", passwords.NADIR_WORKER_PASSWORD, "stranger");
    const refused = await begin([...words("work"), "--patience", "2s"], stranger).end;
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/certificate|self.signed/i);
  } finally {
    await server.remove();
  }
});

describe("by a bucket", () => {
  let server: BucketServer;
  beforeAll(async () => {
    server = await startBucket();
  });
  afterAll(() => server.remove());
  const carrier = () => ["--carrier", `${server.url}/runs`];
  const environment = (secret = server.root.secretAccessKey) => ({
    AWS_ACCESS_KEY_ID: server.root.accessKeyId,
    AWS_SECRET_ACCESS_KEY: secret,
    AWS_REGION: "us-east-1",
  });
  const both = (secret?: string) => {
    const words = [...carrier(), "--run", "line"];
    return {
      leading: begin(["coordinate", line, ...words, "--rounds", "3"], environment(secret)),
      working: begin(["work", line, ...words], environment(secret)),
    };
  };
  const about = (name: string) => begin([name, "line", ...carrier()], environment());

  test("who leads a run that is removed ends, and its worker trains the next of its name", async () => {
    const words = [...carrier(), "--run", "gone"];
    const lead = () => begin(["coordinate", slow, ...words, "--rounds", "3"], environment());
    const worker = begin(["work", slow, ...words], environment());
    const first = lead();
    await first.said(" 1/3 ");
    const removing = await begin(["remove", "gone", ...carrier()], environment()).end;
    expect(removing.code, removing.stderr).toBe(0);
    await expectRemoved(first, "gone");
    const { code, stdout, stderr } = await lead().end;
    expect(code, stderr).toBe(0);
    const local = await begin(["coordinate", line, "--local", "--rounds", "3"], {}).end;
    expect(digestIn(stdout)).toBe(digestIn(local.stdout));
    expect((await worker.end).code).toBe(0);
  });

  test("comes to the bits of a run within a process", async () => {
    const { leading, working } = both();
    const { code, stdout, stderr } = await leading.end;
    expect(code, stderr).toBe(0);
    const local = await begin(["coordinate", line, "--local", "--rounds", "3"], {}).end;
    expect(digestIn(stdout)).toBe(digestIn(local.stdout));
    expect((await working.end).code).toBe(0);

    const ended = await about("status").end;
    expect(ended.code, ended.stderr).toBe(0);
    expect(ended.stdout).toMatch(/^run "line" has ended: 3 rounds are done\n/);
    expect((await about("remove").end).stdout).toBe('run "line" is removed\n');
    for (const name of ["status", "remove"]) {
      const { code, stderr } = await about(name).end;
      expect([code, stderr]).toEqual([1, expect.stringContaining('there is no run "line"')]);
    }
  });

  test("wrong credentials are told with the server's words", async () => {
    const { leading, working } = both("wrong");
    for (const command of [leading, working]) {
      const { code, stderr } = await command.end;
      expect(code).toBe(1);
      expect(stderr).toMatch(/SignatureDoesNotMatch/);
    }
  });

  test("no credentials are told with their names", async () => {
    const words = ["work", line, "--carrier", server.url];
    const { code, stderr } = await begin(words, { AWS_ACCESS_KEY_ID: "" }).end;
    expect(code).toBe(1);
    expect(stderr).toContain("set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY\n");
  });
});
