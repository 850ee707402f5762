import type { Group } from "./types.d.mts";

export function tablesOfGroup(group: Group): string;
