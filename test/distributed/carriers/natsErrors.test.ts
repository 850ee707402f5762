/** What NATS's own errors, and its server's answers, are for who trains. */
import { jserrors } from "@nats-io/jetstream/internal";
import { errors } from "@nats-io/nats-core";
import { expect, test } from "vitest";
import { carrierError } from "../../../src/distributed/carriers/nats/errors.ts";

const answer = (err_code: number, code: number, description: string) =>
  new jserrors.JetStreamApiError({ err_code, code, description });
const asked = (cause: Error) => new errors.RequestError(cause.message, { cause });
const denied = new errors.PermissionViolationError(
  'Permissions Violation for Publish to "$KV.x.state"',
  "publish",
  "$KV.x.state",
);

const away =
  "nats-server needs --jetstream, and of a cluster more than half of the servers must be there";

// Numbers and texts: nats-server's server/errors.json.
test.for([
  ["unreachable", new errors.TimeoutError(), "the server did not answer in time"],
  ["unreachable", asked(new errors.NoRespondersError("x")), "no responders: 'x'"],
  [
    "unreachable",
    new jserrors.JetStreamNotEnabled("jetstream is not enabled", {
      cause: asked(new errors.NoRespondersError("x")),
    }),
    `jetstream is not enabled; ${away}`,
  ],
  ["unreachable", new errors.ClosedConnectionError(), "closed connection"],
  ["unreachable", new errors.RequestError("connection closed"), "connection closed"],
  [
    "unreachable",
    answer(10008, 503, "JetStream system temporarily unavailable"),
    `JetStream system temporarily unavailable; ${away}`,
  ],
  ["denied", asked(denied), 'Permissions Violation for Publish to "$KV.x.state"'],
  ["denied", denied, 'Permissions Violation for Publish to "$KV.x.state"'],
  [
    "denied",
    new errors.AuthorizationError("'Authorization Violation'"),
    "'Authorization Violation'",
  ],
  ["missing", answer(10059, 404, "stream not found"), "stream not found"],
  [
    "full",
    answer(10047, 500, "insufficient storage resources available"),
    "insufficient storage resources available",
  ],
  ["full", answer(10023, 503, "insufficient resources"), "insufficient resources"],
  ["full", answer(10077, 503, "maximum bytes exceeded"), "maximum bytes exceeded"],
  [
    "full",
    answer(10054, 400, "message size exceeds maximum allowed"),
    "message size exceeds maximum allowed",
  ],
  [
    "full",
    answer(10049, 500, "error creating store for stream"),
    "error creating store for stream; its disk may be full, which its log says",
  ],
  ["other", answer(10049, 500, "deleted message"), "deleted message"],
  [
    "other",
    answer(10074, 500, "replicas > 1 not supported in non-clustered mode"),
    "replicas > 1 not supported in non-clustered mode; replicas are as many servers of a cluster as keep each run",
  ],
  [
    "other",
    answer(10005, 400, "no suitable peers for placement"),
    "no suitable peers for placement; replicas are as many servers of a cluster as keep each run",
  ],
  ["other", answer(10025, 400, "invalid JSON"), "invalid JSON"],
  ["other", new Error("something else"), "something else"],
] as const)("%s: %s", ([kind, error, text]) => {
  const made = carrierError("natsCarrier", error);
  expect(made).toMatchObject({ name: "CarrierError", kind, message: `natsCarrier: ${text}` });
  expect(made.cause).toBe(error);
  expect(carrierError("natsCarrier", made)).toBe(made);
});

test("a connection that was closed since credentials are no longer good is denied", () => {
  const why = new errors.UserAuthenticationExpiredError("user authentication expired");
  expect(carrierError("natsCarrier", new errors.ClosedConnectionError(), why)).toMatchObject({
    kind: "denied",
    message: "natsCarrier: user authentication expired",
  });
});

test("who may not hear answers is told what to set", () => {
  const text = 'Permissions Violation for Subscription to "_INBOX.abc.*"';
  const error = new errors.PermissionViolationError(text, "subscription", "_INBOX.abc.*");
  expect(carrierError("natsCarrier", asked(error)).message).toContain("inboxPrefix");
});
