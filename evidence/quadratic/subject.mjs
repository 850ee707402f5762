/** DeepOBS's `quadratic_deep`: its published runs again, and more optimizers beside them. */
export { jobs } from "./jobs.mjs";
export { summarize } from "./summary.mjs";
export { table } from "./table.mjs";

export const title = "DeepOBS, quadratic_deep";

/** How far a job is. */
export const describe = ({ done, total }) => `training ${done} of ${total}`;
