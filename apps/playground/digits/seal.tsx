import { DEFAULT_DIGEST } from "../../demos/digits/record.ts";
import { CopyButton } from "../parts/copyButton.tsx";
import { commandOf } from "./command.ts";
import type { Progress } from "./progress.ts";
import { isUsual, type Race } from "./state.ts";

/** The hash by which one sees that the page's numbers are those of the command line. */
export function Seal({ race, progress }: { race: Race; progress: Progress }) {
  return (
    <section class="seal">
      <h2>The same bits everywhere</h2>
      <Verdict race={race} progress={progress} />
      <p class="unseen" role="status">
        {progress.ended && "The race is over."}
      </p>
    </section>
  );
}

function Verdict({ race, progress: { ended, digest } }: { race: Race; progress: Progress }) {
  if (!ended) {
    return (
      <p class="note">
        At the end, the SHA-256 of all losses and accuracies to the last bit stands here. The
        command line prints the same hash for the same race, on every machine.
      </p>
    );
  }
  if (digest === undefined) {
    return (
      <p class="note">
        This page came by plain HTTP, where browsers offer no SHA-256: by HTTPS, or from this very
        machine, it shows the hash of the race.
      </p>
    );
  }
  return isUsual(race) ? <Usual digest={digest} /> : <Other digest={digest} race={race} />;
}

function Usual({ digest }: { digest: string }) {
  const same = digest === DEFAULT_DIGEST;
  return (
    <>
      <p class={same ? "verdict same" : "verdict"}>
        <span aria-hidden="true">{same ? "✓" : "✗"}</span>
        <span>
          {same ? "The same bits as " : "Not the same bits as "}
          <code>npm start</code>
        </span>
      </p>
      <dl>
        <dt>This page</dt>
        <dd>
          <Digest text={digest} />
        </dd>
        <dt>
          <code>npm start</code>
        </dt>
        <dd>
          <Digest text={DEFAULT_DIGEST} />
        </dd>
      </dl>
      <p class="note">SHA-256 of all losses and accuracies, to the last bit.</p>
    </>
  );
}

/** Of 64 letters, in parts of 16 where the line is too short. */
function Digest({ text }: { text: string }) {
  return <code>{text.match(/.{16}/g)!.flatMap((part) => [part, <wbr key={part} />])}</code>;
}

function Other({ digest, race }: { digest: string; race: Race }) {
  const command = commandOf(race);
  return (
    <>
      <dl>
        <dt>SHA-256 of this race's losses and accuracies</dt>
        <dd>
          <Digest text={digest} />
        </dd>
        <dt>The command that prints the same</dt>
        <dd>
          <code>{command}</code>
        </dd>
      </dl>
      <CopyButton label="Copy the command" text={() => command} />
    </>
  );
}
