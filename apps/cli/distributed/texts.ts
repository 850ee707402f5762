/** Numbers of a run as the terminal writes them. */

/** `0.42 s`, `12 s`, `345 s`, `12 min`, `1 h 20 min`, `2 d 3 h`. */
export function secondsText(seconds: number): string {
  if (!Number.isFinite(seconds)) return "∞";
  if (seconds < 9.995) return `${seconds.toFixed(seconds < 0.9995 ? 2 : 1)} s`;
  if (seconds < 599.5) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.round(seconds / 3600);
  if (minutes < 24 * 60) return twoOf(Math.floor(minutes / 60), "h", minutes % 60, "min");
  return twoOf(Math.floor(hours / 24), "d", hours % 24, "h");
}

const twoOf = (large: number, unit: string, small: number, smallUnit: string) =>
  small === 0 ? `${large} ${unit}` : `${large} ${unit} ${small} ${smallUnit}`;

/** `0`, `0.0123`, `1.23`, `12.3`, `1,230`: three digits that count. */
export function megabytesText(bytes: number): string {
  const megabytes = bytes / 1e6;
  if (megabytes === 0) return "0";
  return megabytes >= 99.95
    ? Math.round(megabytes).toLocaleString("en")
    : `${Number(megabytes.toPrecision(3))}`;
}

/** Five digits that count; a dash where nobody said one. */
export function lossText(loss: number): string {
  if (Number.isNaN(loss)) return "–";
  const size = Math.abs(loss);
  const isOrdinary = loss === 0 || (size >= 1e-3 && size < 1e7);
  return isOrdinary ? `${Number(loss.toPrecision(5))}` : loss.toExponential(3);
}

/** `2,3`, or how many where they are many; a dash where there are none. */
export function missingText(shards: readonly number[], of: number): string {
  if (shards.length === 0) return "–";
  const list = shards.join(",");
  return list.length <= 8 ? list : `${shards.length} of ${of}`;
}

/** `shard 3`, `shards 1,4`, `12 of 100 shards`. */
export function shardsText(shards: readonly number[], of: number): string {
  const text = missingText(shards, of);
  if (text.includes(" of ")) return `${text} shards`;
  return `shard${shards.length === 1 ? "" : "s"} ${text}`;
}

/** Of tries that fail: the first, second, fourth, eighth, and so on. */
export const isTold = (tries: number): boolean => (tries & (tries - 1)) === 0;

/** What follows a failed try, of which there were so many; the next one is after milliseconds. */
export const againText = (tries: number, delay: number): string =>
  `${tries === 1 ? "" : ` (${tries} times)`}; again in ${secondsText(delay / 1000)}`;
