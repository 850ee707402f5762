import { CARRIERS } from "../distributed/help.ts";

/** `nadir status --help`. */
export const help: string = `nadir status: say how a run stands that nadir coordinate leads

Which round is under way, what came out of the one before, which shards are there, who trains
the others, and which nobody has taken. It asks the carrier once, and changes nothing.

Usage: nadir status <run> --carrier <url> [--json]

Options:
  --carrier <url>    where machines meet (below), with a coordinator's or a worker's credentials
  --json             print all that is known, as JSON
  -h, --help         show this

${CARRIERS}

A worker renews the lease of what it trains: its count grows from one look to the next. One that was
killed is "in training" until its lease lapses; whether the coordinator is there nobody can know.
Rounds are counted from 1, and from 0 in --json, where a run that has ended is in round "rounds".
Exit codes: 0 said, 1 there is no such run, or it cannot be reached, 2 called with wrong arguments.

Example:
  nadir status digits --carrier nats://127.0.0.1:4222`;
