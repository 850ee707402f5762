/**
 * What a carrier could not do, by kind:
 *
 * - `"unreachable"`: no answer, an interrupted connection, a server that is busy or starts: worth another try.
 * - `"denied"`: credentials are wrong or missing, or do not allow it.
 * - `"missing"`: there is no such run.
 * - `"full"`: no room is left, or a limit of the server is reached.
 * - `"damaged"`: what was read is not what was written.
 * - `"other"`: what the server refuses for another reason.
 */
export class CarrierError extends Error {
  /** `"CarrierError"`, also where classes are renamed by a bundler. */
  override readonly name = "CarrierError";
  /** Which of them it is. */
  readonly kind: CarrierErrorKind;

  /** @param kind which of them it is */
  constructor(kind: CarrierErrorKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}

/** What of it a program goes by: see `CarrierError`. */
export type CarrierErrorKind = "unreachable" | "denied" | "missing" | "full" | "damaged" | "other";
