import { CARRIERS } from "../distributed/help.ts";
import { DEFAULT_WORKERS } from "./arguments.ts";

/** `nadir coordinate --help`. */
export const help: string = `nadir coordinate: lead training on many machines that talk rarely (DiLoCo)

In each round every shard of the data is trained by some worker (nadir work), for so many steps from
where the round begins. How far they came is averaged, and an outer optimizer steps by it. Started
again after a crash by the same command it goes on; so do workers.

Usage: nadir coordinate <module> --carrier <url> [options]
       nadir coordinate <module> --local [options]

<module> is a JavaScript file, which workers have too. It exports
  parameters  what is trained, by name, where it begins: a network's parameters
  train       (parameters, shard, round, { innerSteps, shards, seed, … }) => { rows, loss }
  buffers, outer, options   if there are some: what is only averaged, the outer optimizer, and
              options of those below, as { rounds: 50, shards: 4, innerSteps: 100 }, times in ms
or model(), a function that gives parameters, train, buffers and outer.

Where machines meet:
  --carrier <url>     (below)
  --local             in this process, with workers in threads: for a first try without a server
  --workers <n>       how many workers --local has (default: ${DEFAULT_WORKERS})
  --run <name>        the run (default: the module's name)
  --fresh             remove what there is of the run, and begin again

What is trained; all machines agree on it when the run begins:
  --rounds <n>        how many rounds in all; a run that has ended goes on with more
  --shards <n>        parts of the data, each trained by one worker a round (default: 1)
  --inner-steps <n>   steps that a worker takes in a round
  --precision <p>     how differences are sent: f32, bf16, int8, int4 (default: int8)
  --feedback          send what rounding left over with the next difference
  --seed <n>          workers get seeds from it (default: 0)

Who is waited for (times as 500ms, 30s, 10m, 2h):
  --quorum <n>        shards that make a round (default: all, which gives the same bits always)
  --grace <time>      how long the others have once there is a quorum (default: 0s)
  --deadline <time>   how long a round may take until there is one (default: any time)
  --lease <time>      how long after its last word a worker is taken for dead (default: 30s)
  --max-norm <x>      reject differences with a larger norm (default: none is)
  --patience <time>   how long a carrier that cannot be reached is tried again (default: 5m)

What is kept on this machine:
  --out <file>               the trained parameters, at the end: .safetensors, .pt, .pth or .npz
  --checkpoint <file>        parameters and the outer optimizer, to begin from elsewhere
  --checkpoint-every <n>     every so many rounds, and at the end (default: 10)
  --from <file>              begin from such a checkpoint, where the carrier has nothing of the run
  -h, --help                 show this

${CARRIERS}

Prints a line for each round: mean loss of the rows seen, workers that took part, shards that were
missing, bytes that the coordinator sent and received; what happens beside, on stderr.
Exit codes: 0 all rounds are done, 1 failed, 2 called with wrong arguments, 130 stopped by Ctrl-C,
143 by SIGTERM.

Examples:
  nadir coordinate digits.mjs --local --workers 3 --rounds 50 --shards 4 --inner-steps 100
  nadir coordinate digits.mjs --carrier nats://127.0.0.1:4222 --rounds 50 --shards 4 \\
    --inner-steps 100 --checkpoint digits.checkpoint --out digits.safetensors`;
