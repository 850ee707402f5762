import { useState } from "preact/hooks";
import { palettes } from "../../demos/surfaces/palette.ts";
import { writeHash } from "../link/hash.ts";
import type { Codec } from "../link/link.ts";
import { CopyButton } from "../parts/copyButton.tsx";
import { download } from "../parts/download.ts";
import { useMedia } from "../parts/useMedia.ts";
import { commandOf } from "./command.ts";
import type { Contestant } from "./contestant.ts";
import { pngOf } from "./exports/png.ts";
import { svgOf } from "./exports/svg.ts";
import type { Playback } from "./playback.ts";
import type { SurfaceState } from "./state.ts";

export interface ShareProps {
  readonly codec: Codec<SurfaceState>;
  readonly state: SurfaceState;
  readonly contestants: readonly Contestant[];
  readonly playback: Playback;
}

/** The race to take away: as a link, as a command, and as files. */
export function Share({ codec, state, contestants, playback }: ShareProps) {
  const [busy, setBusy] = useState("");
  const theme = useMedia("(prefers-color-scheme: dark)") ? "dark" : "light";
  const palette = palettes[theme];
  const poster = () => ({ ...state, contestants, end: playback.end });
  const link = () => {
    const fields = codec.write({ ...state, step: playback.held });
    return `${location.href.split("#")[0]}${writeHash({ section: "surface", fields })}`;
  };
  const command = () => {
    const racers = contestants.filter(({ visible }) => visible).map(({ racer }) => racer);
    return commandOf({ ...state, racers });
  };
  const save = async (ending: string, make: () => Blob | Promise<Blob>) => {
    setBusy(`Drawing ${ending.toUpperCase()}`);
    try {
      download(await make(), `nadir-${state.surface.id}.${ending}`);
      setBusy("");
    } catch (error) {
      setBusy((error as Error).message);
    }
  };
  const saveGif = async () => {
    // Its encoder is for few.
    const { gifOf } = await import("./exports/gif.ts");
    const tell = (share: number) => setBusy(`Drawing GIF, ${Math.round(100 * share)} %`);
    return gifOf(poster(), palette, tell);
  };
  return (
    <div class="share">
      <CopyButton label="Copy link" text={link} />
      <CopyButton label="Copy command" text={command} />
      <span class="note" role="status">
        {busy}
      </span>
      <span class="files">
        Save
        <button
          type="button"
          onClick={() => save("png", () => pngOf(poster(), palette, playback.position))}
        >
          PNG
        </button>
        <button
          type="button"
          onClick={() => save("svg", () => svgOf(state, contestants, playback.step, theme))}
        >
          SVG
        </button>
        <button type="button" disabled={busy !== ""} onClick={() => save("gif", saveGif)}>
          GIF
        </button>
      </span>
    </div>
  );
}
