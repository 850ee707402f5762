import { describe } from "../../../validate.ts";
import { CarrierError, type CarrierErrorKind } from "../../carrierError.ts";
import { textOf } from "./xml.ts";

/** What a server answered, whole. */
export interface Answer {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The server's own word for what is wrong, as `NoSuchBucket`. */
export const codeOf = ({ bytes }: Answer): string | undefined =>
  textOf(new TextDecoder().decode(bytes), "Code");

/** Codes whose status says less, or something else. */
const kinds: readonly (readonly [RegExp, CarrierErrorKind])[] = [
  [/Quota|StorageFull|EntityTooLarge|InsufficientCapacity|TooManyObjects/, "full"],
  [
    /^(SlowDown|ThrottlingException|RequestTimeout|IncompleteBody|OperationAborted)$/,
    "unreachable",
  ],
  // With status 400 they come of AWS.
  [/^(ExpiredToken|InvalidToken|Authorization.*|TokenRefreshRequired)$/, "denied"],
  [/^(BadDigest|XAmzContentSHA256Mismatch|XAmzContentChecksumMismatch)$/, "damaged"],
];

function kindOf(status: number, code: string): CarrierErrorKind {
  for (const [codes, kind] of kinds) if (codes.test(code)) return kind;
  if (status === 401 || status === 403) return "denied";
  if (status === 413 || status === 507) return "full";
  if (status === 501 || status === 505) return "other";
  return status === 408 || status === 429 || status >= 500 ? "unreachable" : "other";
}

/** The error of an answer that is no success, about what was asked. */
export function refusal(asked: string, answer: Answer): CarrierError {
  const { status, bytes } = answer;
  const xml = new TextDecoder().decode(bytes);
  const [code = "", message = ""] = [textOf(xml, "Code"), textOf(xml, "Message")];
  const said = [`${status || ""} ${code}`.trim(), message].filter(Boolean).join(": ");
  const all = [said, ...hintOf(answer, code)].filter(Boolean).join(". ");
  return new CarrierError(kindOf(status, code), `bucketCarrier: ${asked}: ${all}`);
}

/** What to do about it. */
function hintOf({ status, headers, bytes }: Answer, code: string): string[] {
  if (code === "NoSuchBucket") return ["Make the bucket first, or mend the url"];
  // Browsers show nothing of where they are sent to.
  const isElsewhere = status === 0 || (status >= 300 && status < 400);
  if (!isElsewhere) return [];
  const place = headers.get("location") ?? textOf(new TextDecoder().decode(bytes), "Endpoint");
  return [`The bucket is at ${place ? describe(place) : "another address"}: mend the url`];
}
