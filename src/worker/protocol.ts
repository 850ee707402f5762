import type { Bytes } from "../checkpoint/bytes.ts";
import type { DType } from "../dtype.ts";
import { version } from "../kernels/version.ts";
import type { Inputs } from "../networks/rows.ts";
import { isObject } from "../validate.ts";
import type { ErrorData } from "./errorData.ts";
import type { PredictOptions, Trained, TrainingProgress } from "./training.ts";

/**
 * Of the messages below. A page and a worker may come from different builds, and be of different ages in a cache:
 * with another number they do not understand each other.
 */
const PROTOCOL = 1;

/**
 * What goes over the line between a page and its worker, which both may use for other things. The page asks with
 * `hello` whether there is somebody, a worker says `ready` to that and by itself, and gets a port for one training
 * with `open`. What is posted before a worker listens is lost; what was put into the port is not.
 */
interface Greeting {
  readonly nadir: "hello" | "ready" | "open";
  readonly protocol: number;
  readonly version: string;
  /** With `open`: whether the page wants to be told of the worker's end by a lock of this name. */
  readonly lock?: string | undefined;
  readonly port?: unknown;
}

export const greeting = (nadir: Greeting["nadir"], rest: Partial<Greeting> = {}): Greeting => ({
  ...{ nadir, protocol: PROTOCOL, version },
  ...rest,
});

/** Whether a message is of this kind; all others are nobody's business. */
export function isGreeting(message: unknown, nadir: Greeting["nadir"]): message is Greeting {
  return isObject(message) && (message as Partial<Greeting>).nadir === nadir;
}

/** What is wrong if the other side speaks otherwise. */
export function misunderstanding({ protocol, version: theirs }: Greeting): string | undefined {
  if (protocol === PROTOCOL) return undefined;
  return `the worker is of Nadir ${theirs} (protocol ${protocol}), this of ${version} (protocol ${PROTOCOL}): build both with the same, and reload`;
}

/** What a page says to a training. */
export type Said =
  | {
      readonly type: "start";
      readonly input: unknown;
      readonly checkpoint: Bytes | undefined;
    }
  /** Said behind all that is said as soon as it is started, as `stop` for predictions alone. */
  | { readonly type: "go" }
  /** It wants the next progress, and gets one. */
  | { readonly type: "next" }
  | { readonly type: "stop" }
  | { readonly type: "abort" }
  | {
      readonly type: "predict";
      readonly id: number;
      readonly inputs: Inputs;
      readonly options: PredictOptions | undefined;
    }
  | { readonly type: "save"; readonly id: number; readonly metadata: object | undefined };

/** What a training says to its page. */
export type Told<D extends DType = DType> =
  /** It holds the lock. */
  | { readonly type: "held" }
  | { readonly type: "progress"; readonly progress: TrainingProgress }
  | {
      readonly type: "finished";
      readonly trained: Trained<D>;
      /** What was not told before. */
      readonly last: TrainingProgress | undefined;
    }
  | { readonly type: "failed"; readonly error: ErrorData }
  /** Nothing more comes, and why. */
  | { readonly type: "closed"; readonly error: ErrorData }
  | { readonly type: "answer"; readonly id: number; readonly value: unknown }
  | { readonly type: "refusal"; readonly id: number; readonly error: ErrorData };
