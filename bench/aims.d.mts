import type { Aim, Group } from "./types.d.mts";

export function judge(groups: Group[], moduleBytes: number): Aim[];
