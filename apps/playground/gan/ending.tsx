import { modes } from "../../demos/ring/ring.ts";
import { fits, LEARNED_SHARE } from "../../demos/ring/train.ts";
import { CopyButton } from "../parts/copyButton.tsx";
import type { Client, Standing } from "./client.ts";
import { commandOf } from "./command.ts";
import type { Frame } from "./protocol.ts";
import { useStanding } from "./useClient.ts";

/** What came of a game, and how the command line comes to the same. */
export function Ending({ client }: { client: Client }) {
  const standing = useStanding(client);
  const { frame, isOver, refused } = standing;
  return (
    <div class="ending">
      <div role="status">
        {refused !== undefined && <p>Refused: {refused}</p>}
        {isOver && <p>{outcomeText(frame!)}</p>}
      </div>
      {isOver && frame!.diverged === undefined && <Repetition standing={standing} />}
    </div>
  );
}

function Repetition({ standing: { changes, length, frame } }: { standing: Standing }) {
  if (changes.length > 1) {
    return <p class="note">It was changed while it was played, which no command line repeats.</p>;
  }
  const command = commandOf(changes[0]!.rules, length);
  if (command === undefined) return null;
  return (
    <>
      <p class="note">
        In a terminal this gives the same numbers, modes {frame!.modes} and good {frame!.good}:
      </p>
      <p class="command">
        <code>{command}</code>
        <CopyButton label="Copy" text={() => command} />
      </p>
    </>
  );
}

function outcomeText(frame: Frame) {
  const { diverged, modes: covered, good } = frame;
  if (diverged !== undefined) {
    return (
      <>
        <strong>Diverged at step {diverged.toLocaleString("en")}:</strong> a loss is no longer a
        finite number. Lower learning rates help, or less momentum.
      </>
    );
  }
  const numbers = `${covered} of ${modes.length} modes covered, ${Number((100 * good).toFixed(2))} % of the samples good`;
  if (fits(frame)) {
    return (
      <>
        <strong>Learned the ring:</strong> {numbers}.
      </>
    );
  }
  return (
    <>
      <strong>Did not learn the ring:</strong> {numbers}; it takes all modes and{" "}
      {100 * LEARNED_SHARE} %.
    </>
  );
}
