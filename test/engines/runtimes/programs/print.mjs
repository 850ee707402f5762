// For engines with a console: prints the hashes.

import { conformance } from "./conformance/program.mjs";

console.log(JSON.stringify(await conformance()));
