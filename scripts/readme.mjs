/** `npm run tables`: writes the tables of `docs/` from what was built. */
import { writeFileSync } from "node:fs";
import { documents } from "./tables/documents.mjs";

for (const [file, text] of documents()) writeFileSync(file, text);
