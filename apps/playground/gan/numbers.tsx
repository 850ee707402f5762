import type { ComponentChildren } from "preact";
import { modes } from "../../demos/ring/ring.ts";
import type { Client } from "./client.ts";
import { percentText } from "./text.ts";
import { useStanding } from "./useClient.ts";
import { countOutside } from "./view.ts";

/** How the game stands, in numbers. */
export function Numbers({ client }: { client: Client }) {
  const { frame, length, isRunning } = useStanding(client);
  const rate = frame && isRunning ? Number(frame.stepsPerSecond.toPrecision(3)) : 0;
  return (
    <dl class="numbers">
      <Entry name={`step of ${length.steps.toLocaleString("en")}`}>
        {(frame?.step ?? 0).toLocaleString("en")}
      </Entry>
      <Entry name={`modes of ${modes.length}`}>{frame ? frame.modes : "–"}</Entry>
      <Entry name="good samples">{frame ? percentText(frame.good) : "–"}</Entry>
      <Entry name="samples outside">
        {frame ? countOutside(frame.samples).toLocaleString("en") : "–"}
      </Entry>
      <Entry name="steps/s">{rate > 0 ? rate.toLocaleString("en") : "–"}</Entry>
    </dl>
  );
}

function Entry({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
