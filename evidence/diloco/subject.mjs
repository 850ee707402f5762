/** DiLoCo: many workers that talk rarely, beside one, and beside its relatives. */
export { jobs } from "./jobs.mjs";
export { summarize } from "./summary.mjs";
export { table, tables } from "./table.mjs";

export const title = "DiLoCo, many workers that talk rarely";
/** Its tables are in a document of their own. */
export const page = "docs/diloco.md";

/** How far a job is. */
export const describe = ({ done, total }) => `training ${done} of ${total}`;
