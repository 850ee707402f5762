import { describe, mismatch } from "../../../validate.ts";

/** What is used of a connection of `@nats-io/transport-node`, or of what `wsconnect` of `@nats-io/nats-core` gives. */
export interface NatsConnection {
  /** What the server has said of itself. */
  readonly info?: { readonly max_payload: number; readonly auth_required?: boolean } | undefined;
  /**
   * Hears messages.
   * @param subject what they are sent to
   */
  subscribe(
    subject: string,
    options: { callback(error: Error | null, message: unknown): void },
  ): { unsubscribe(): void };
  /** Resolves when the server has seen all that was sent. */
  flush(): Promise<void>;
  /** Host and port. */
  getServer(): string;
  /** Whether it is closed for good. */
  isClosed(): boolean;
  /** Resolves once it is closed for good, to why. */
  // biome-ignore lint/suspicious/noConfusingVoidType: as theirs
  closed(): Promise<void | Error>;
  /** What happens to it. */
  status(): AsyncIterable<{ readonly type: string }>;
}

/** What is used of NATS's packages. */
export interface NatsPackages {
  /**
   * Of `@nats-io/jetstream`.
   * @param connection an open one
   */
  jetstreamManager(
    connection: never,
    options: { timeout: number; checkAPI: boolean },
  ): Promise<JetStreamManager>;
  /** Of `@nats-io/transport-node` or `@nats-io/nats-core`. */
  headers(): MessageHeaders;
}

/** What is used of the headers of a message. */
export interface MessageHeaders {
  /** The first value of a name; `""` where there is none. */
  get(name: string): string;
  /**
   * Sets the value of a name.
   * @param value its text
   */
  set(name: string, value: string): void;
}

/** What is used of a message that a stream keeps. */
export interface StoredMessage {
  /** What it was sent to. */
  readonly subject: string;
  /** Its number in the stream. */
  readonly seq: number;
  /** What it carries. */
  readonly data: Uint8Array;
  /** What is said of it. */
  readonly header: MessageHeaders;
}

/** What is used of JetStream's client. */
export interface JetStreamClient {
  /**
   * Writes a message, which is kept when the promise resolves.
   * @param subject what it is sent to
   * @param data what it carries
   */
  publish(
    subject: string,
    data: Uint8Array,
    options: { headers?: never; expect?: { lastSubjectSequence?: number } },
  ): Promise<{ readonly seq: number }>;
}

/** What is used of a stream's configuration. */
export interface StreamConfiguration {
  /** What it is called. */
  name: string;
  /** What it keeps messages of. */
  subjects?: string[];
  /** How many of a subject it keeps. */
  max_msgs_per_subject?: number;
  /** How many servers keep it. */
  num_replicas?: number;
  /** What goes when it is full. */
  discard?: string;
  /** Whether any replica answers reads. */
  allow_direct?: boolean;
  /** The number of its first message. */
  first_seq?: number;
  /** For people. */
  description?: string;
  /** Where it tells of what it keeps. */
  republish?: { src: string; dest: string; headers_only?: boolean };
}

/** What is used of JetStream's manager. */
export interface JetStreamManager {
  /** Streams. */
  readonly streams: {
    info(
      stream: string,
      options?: { subjects_filter?: string },
    ): Promise<{
      readonly state: {
        readonly last_seq: number;
        readonly subjects?: Readonly<Record<string, number>>;
      };
    }>;
    add(configuration: StreamConfiguration): Promise<unknown>;
    delete(stream: string): Promise<unknown>;
    purge(
      stream: string,
      options: { filter: string; seq?: number },
    ): Promise<{ readonly purged: number }>;
    getMessage(
      stream: string,
      query: { last_by_subj: string } | { seq: number },
    ): Promise<StoredMessage | null>;
  };
  /** Reads that any replica answers. */
  readonly direct: {
    getMessage(stream: string, query: { last_by_subj: string }): Promise<StoredMessage | null>;
  };
  /** Its client. */
  jetstream(): JetStreamClient;
}

const methods = ["subscribe", "flush", "getServer", "isClosed", "closed", "status"] as const;

/** @throws TypeError if they are not a connection and packages of NATS. */
export function checkPeers(
  where: string,
  connection: NatsConnection,
  packages: NatsPackages,
): void {
  const missing = methods.filter((name) => typeof connection?.[name] !== "function");
  if (missing.length > 0) {
    throw new TypeError(
      `${where}: connection must be an open connection to NATS, got ${describe(connection)}; ` +
        'await connect({ servers, … }) of "@nats-io/transport-node" or wsconnect of "@nats-io/nats-core" makes one',
    );
  }
  for (const name of ["jetstreamManager", "headers"] as const) {
    if (typeof packages?.[name] === "function") continue;
    const from = name === "headers" ? "@nats-io/nats-core" : "@nats-io/jetstream";
    throw mismatch(
      `${where}: ${name}`,
      `that of "${from}", in the second argument`,
      packages?.[name],
    );
  }
}
