import { CarrierError, type CarrierErrorKind } from "../../carrierError.ts";

/** "wrong last sequence", also where another write of the same subject is on its way. */
const WRONG_SEQUENCE = [10071, 10164];
const STREAM_NOT_FOUND = 10059;
/** A stream of that name, made otherwise. */
export const STREAM_EXISTS = 10058;
/** "replicas > 1 not supported in non-clustered mode" */
const NO_CLUSTER = 10074;
/** "no suitable peers for placement" */
const NO_PEERS = 10005;
/** A stream that could not be made: for want of a place for its store, or for another reason. */
const NOT_MADE = 10049;
/** Resources, memory, storage, streams, the length of a message, and what a stream's limits refuse. */
const FULL = [10002, 10023, 10026, 10027, 10028, 10047, 10052, 10053, 10054, 10077, 10120, 10122];

const DENIED = ["PermissionViolationError", "AuthorizationError", "UserAuthenticationExpiredError"];
const UNREACHABLE = [
  "TimeoutError",
  "NoResponders",
  "JetStreamNotEnabled",
  "RequestError",
  "ConnectionError",
  "ClosedConnectionError",
  "DrainingConnectionError",
];

interface Failure {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly code?: unknown;
  readonly status?: unknown;
  readonly cause?: unknown;
}

/** What JetStream calls it, of an answer that is an error. */
export const codeOf = (error: unknown): unknown => (error as Failure | null)?.code;

/** Whether a write was refused since the last one of its subject is another. */
export const isWrongSequence = (error: unknown): boolean =>
  WRONG_SEQUENCE.includes(codeOf(error) as number);

/** Whether nobody has heard a request: there is no such stream, or no server that has it. */
export const isUnheard = (error: unknown): boolean => namesOf(error).includes("NoResponders");

/** Whether no answer came in time. */
export const isLate = (error: unknown): boolean => namesOf(error).includes("TimeoutError");

/** The names of an error and of what caused it. */
function namesOf(error: unknown): readonly unknown[] {
  const names: unknown[] = [];
  let failure = error as Failure | null | undefined;
  while (typeof failure === "object" && failure !== null && names.length < 10) {
    names.push(failure.name);
    failure = failure.cause as Failure | undefined;
  }
  return names;
}

function kindOf(error: unknown): CarrierErrorKind {
  const code = codeOf(error) as number;
  if (code === STREAM_NOT_FOUND) return "missing";
  if (FULL.includes(code) || isStoreless(error)) return "full";
  // Of a cluster without a leader, or a server that starts.
  if ((error as Failure | null)?.status === 503) return "unreachable";
  const names = namesOf(error);
  if (names.some((name) => DENIED.includes(name as string))) return "denied";
  return names.some((name) => UNREACHABLE.includes(name as string)) ? "unreachable" : "other";
}

/**
 * What could not be done, of what NATS's packages throw.
 * @param closedBy why the connection was closed for good, if it was for an error
 */
export function carrierError(where: string, error: unknown, closedBy?: unknown): CarrierError {
  if (error instanceof CarrierError) return error;
  const cause = closedBy ?? error;
  const { message } = cause as Failure;
  const text = message === "timeout" ? "the server did not answer in time" : `${message ?? cause}`;
  return new CarrierError(kindOf(cause), `${where}: ${text}${hint(cause)}`, { cause: error });
}

/** Whether a stream has no place for its store, as on a disk that is full. */
function isStoreless(error: unknown): boolean {
  const { message } = error as Failure;
  return codeOf(error) === NOT_MADE && typeof message === "string" && message.includes("store");
}

/** What to do about it. */
function hint(error: unknown): string {
  const { message, status } = error as Failure;
  if (typeof message === "string" && message.includes('Subscription to "_INBOX')) {
    return "; connect with the inboxPrefix that the server's permissions name";
  }
  if (isStoreless(error)) return "; its disk may be full, which its log says";
  const code = codeOf(error);
  if (code === NO_CLUSTER || code === NO_PEERS) {
    return "; replicas are as many servers of a cluster as keep each run";
  }
  const isAway = status === 503 || namesOf(error).includes("JetStreamNotEnabled");
  if (!isAway || FULL.includes(code as number)) return "";
  return "; nats-server needs --jetstream, and of a cluster more than half of the servers must be there";
}
