/** `node scripts/coverage.mjs`, after `npm run build`: writes docs/coverage.md. */
import { writeFileSync } from "node:fs";
import { page } from "./coverage/coverage.mjs";

writeFileSync("docs/coverage.md", page());
