import { CARRIERS } from "../distributed/help.ts";

/** `nadir remove --help`. */
export const help: string = `nadir remove: remove all that there is of a run from its carrier

State, parameters, differences and records are gone; checkpoints and results on machines stay. A
coordinator of the run ends, and its workers wait until one of that name begins again, or their
patience is at its end.

Usage: nadir remove <run> --carrier <url>

Options:
  --carrier <url>    where machines meet (below), with a coordinator's credentials
  -h, --help         show this

${CARRIERS}

Exit codes: 0 removed, 1 there is no such run (of half of one the rest is removed), or it cannot be
reached, 2 called with wrong arguments.

Example:
  nadir remove digits --carrier nats://127.0.0.1:4222`;
