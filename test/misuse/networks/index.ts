export { backwards } from "./backwards.ts";
export { constructions } from "./constructions.ts";
export { loads } from "./loads.ts";
export { losses } from "./losses.ts";
export { rows } from "./rows.ts";
export { selections } from "./selections.ts";
export { targetTable } from "./targets.ts";
export { networkUses } from "./uses.ts";
export { goOn, type NetworkWorld, networkWorld, stateOfNetworks } from "./world.ts";
