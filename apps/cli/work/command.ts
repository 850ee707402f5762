import type { Command } from "../command.ts";
import { carrierAt } from "../distributed/carriers.ts";
import { eventText } from "../distributed/events.ts";
import { asFailure } from "../distributed/failures.ts";
import { libraryOf } from "../distributed/library.ts";
import { stopping } from "../distributed/stopping.ts";
import { printable } from "../printable.ts";
import { readArguments } from "./arguments.ts";
import { help } from "./help.ts";
import { endText, HEAD, shardLine } from "./progress.ts";
import { workAsTeam } from "./team.ts";

export const work: Command = {
  name: "work",
  summary: "train shards of a run that coordinate leads, on this machine",
  help,
  async run(args) {
    const { address, ...asked } = readArguments(args);
    const tell = (text: string | undefined) => {
      if (text !== undefined) console.error(printable(text));
    };
    const { signal, forget } = stopping(tell);
    let hasHead = false;
    try {
      const library = await libraryOf(asked.path);
      const carried = await carrierAt(address, library, { ...asked, signal, tell });
      try {
        const { shards, stopped } = await workAsTeam({
          ...{ ...asked, library, carried, signal },
          onShard(report) {
            if (!hasHead) console.log(HEAD);
            hasHead = true;
            console.log(shardLine(report));
          },
          onEvent: (event) => tell(eventText(event)),
        });
        console.log(endText(shards, stopped));
      } finally {
        await carried.close();
      }
    } catch (error) {
      if (!signal.aborted) throw asFailure(error);
    } finally {
      forget();
    }
  },
};
