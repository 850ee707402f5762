import type { CommonOptions } from "../base/options.ts";
import type { Settings } from "./extras.ts";
import { Member } from "./member.ts";
import type { Owner } from "./owner.ts";
import type { Variable } from "./peer.ts";
import type { Route } from "./routes/route.ts";
import type { SavedMember } from "./stateDict.ts";

/** A variable that is to be a member, with its state if there is one. */
export interface Wanted {
  readonly variable: Variable;
  readonly state: SavedMember | undefined;
}

/** All of them, or none. @throws OutOfMemoryError */
export function makeMembers<O extends CommonOptions>(
  { optimizer, grouping }: Owner<O>,
  { accumulate, clipValue, average }: Settings<O>,
  route: Route | undefined,
  wanted: readonly Wanted[],
): Member<O>[] {
  const made: Member<O>[] = [];
  try {
    for (const { variable, state } of wanted) {
      const member = new Member({
        ...{ variable, route: route!, group: grouping.of(variable), state },
        ownsGradient: accumulate > 1 || (clipValue !== undefined && !route!.copies),
        averages: average !== undefined,
      });
      made.push(member);
    }
    const joining = made.map(({ group, parameter }, i) => {
      return { group: group.inner, parameter, came: wanted[i]!.state?.came };
    });
    for (const [i, run] of optimizer.join(joining).entries()) made[i]!.run = run;
  } catch (error) {
    for (const member of made) member.dispose();
    throw error;
  }
  return made;
}
