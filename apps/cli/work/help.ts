import { CARRIERS } from "../distributed/help.ts";

/** `nadir work --help`. */
export const help: string = `nadir work: train shards of a run that nadir coordinate leads

Takes a shard that nobody has, trains it by the module's train, sends how far it came, and again,
until the run has ended. Workers may come and go at any time: started before the coordinator one
waits, and what one had begun that was killed another trains.

Usage: nadir work <module> --carrier <url> [options]

<module> is the file that the coordinator has: see nadir coordinate --help.

Options:
  --carrier <url>    where machines meet (below)
  --run <name>       the run (default: the module's name)
  --workers <n>      how many train in this process, each in a thread of its own (default: 1)
  --only <shards>    shards that they take, counted from 0, as 3 or 0,2-5: those whose data are here
                     (default: any)
  --name <name>      what it is called in reports (default: host and process)
  --patience <time>  how long a carrier that cannot be reached is tried again, and a run that is not
                     there yet is waited for, as 30s, 10m, 24h (default: 5m)
  -h, --help         show this

${CARRIERS}

Prints a line for each shard; what happens beside, on stderr.
Exit codes: 0 the run has ended, 1 failed, 2 called with wrong arguments, 130 stopped by Ctrl-C,
143 by SIGTERM.

Examples:
  nadir work digits.mjs --carrier nats://127.0.0.1:4222
  nadir work digits.mjs --carrier tls://nats.example.org --run digits --workers 4
  nadir work digits.mjs --carrier https://s3.eu-central-1.amazonaws.com/bucket/nadir`;
