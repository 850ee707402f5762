// For engines with a console: prints the hashes.

import { alive } from "./conformance/alive.mjs";
import { conformance } from "./conformance/program.mjs";

await alive();
console.log(JSON.stringify(await conformance()));
