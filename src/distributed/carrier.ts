/** What training on many machines needs of whatever carries it: blobs, small records, and to hear of changes. */

/** A small record as it was read. */
export interface CarrierRecord {
  /** Its text. */
  readonly value: string;
  /** Changes whenever the record is written, and never comes again. */
  readonly version: string;
}

/** How a call may end early: aborted, it rejects with the signal's reason. */
export interface CarrierCall {
  /** Ends the call. */
  readonly signal?: AbortSignal;
}

/** How much may be read: what others have written may be larger than what was expected. */
export interface CarrierRead extends CarrierCall {
  /**
   * Of what is larger nothing comes: the promise rejects with a `CarrierError` whose `kind` is `"damaged"`, and no more than
   * that has been loaded. Default ∞.
   */
  readonly maximumBytes?: number;
}

/** What is waited for. */
export interface CarrierWait extends CarrierCall {
  /** The key of a record, or what keys begin with, a point at its end: `"state"`, `"result."`. Default: all. */
  readonly of?: string;
}

/**
 * Where the state of one run is. Names of blobs and keys of records are of `A–Z a–z 0–9 _ - .`; what is before the first
 * point says who may write: `state`, `decision.…` and `parameters.…` the coordinator, `lease.…`, `result.…` and
 * `differences.…` workers.
 *
 * Every call rejects with a `CarrierError` when it could not be done. Once the run has been destroyed they reject with one
 * whose `kind` is `"missing"`, or find nothing there.
 */
export interface CarrierRun {
  /**
   * Writes a blob. A name is never given to other bytes: when it is there already nothing has to happen.
   * @param bytes all of it
   */
  putBlob(name: string, bytes: Uint8Array<ArrayBuffer>, call?: CarrierCall): Promise<void>;
  /** The bytes of a blob, whole; `undefined` where there is none. */
  getBlob(name: string, call?: CarrierRead): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Removes a blob, if it is there. */
  deleteBlob(name: string, call?: CarrierCall): Promise<void>;
  /**
   * The names of blobs that begin so, sorted.
   * @param prefix what they begin with
   */
  listBlobs(prefix: string, call?: CarrierCall): Promise<string[]>;

  /**
   * The newest record of a key, never one of before a write that anybody knows to have succeeded; `undefined` where there is none.
   * @param key what the record is called
   */
  read(key: string, call?: CarrierRead): Promise<CarrierRecord | undefined>;
  /**
   * Writes a record where there is none.
   * @param key what the record is called
   * @param value its text
   * @returns its version; `undefined` where there is one
   */
  create(key: string, value: string, call?: CarrierCall): Promise<string | undefined>;
  /**
   * Writes a record that is still of a version (compare-and-set).
   * @param key what the record is called
   * @param value its new text
   * @param version the one that was read or written last
   * @returns its new version; `undefined` where it is of another, or gone
   */
  update(
    key: string,
    value: string,
    version: string,
    call?: CarrierCall,
  ): Promise<string | undefined>;
  /**
   * Removes a record, if it is there.
   * @param key what the record is called
   */
  delete(key: string, call?: CarrierCall): Promise<void>;
  /**
   * The keys of records that begin so, sorted.
   * @param prefix what they begin with
   */
  list(prefix: string, call?: CarrierCall): Promise<string[]>;

  /**
   * Resolves when records may have been written since the last time that it resolved, of this object and the same `of`, and
   * at the latest after so many milliseconds; the first time at once. A carrier that hears of nothing waits for a while
   * that suits it, or less.
   * @param milliseconds at most
   */
  wait(milliseconds: number, call?: CarrierWait): Promise<void>;
  /** Lets go of what it holds: nothing of the run is lost. */
  close(): Promise<void>;
}

/** A way to carry runs. */
export interface Carrier {
  /**
   * A run by its name, of `A–Z a–z 0–9 _ -`, at most 64 of them.
   * @param run its name
   * @param options `create`: makes what it needs where there is nothing yet, as a coordinator does; without it the
   *   promise rejects with a `CarrierError` whose `kind` is `"missing"`, as workers come before it.
   */
  open(run: string, options?: CarrierCall & { readonly create?: boolean }): Promise<CarrierRun>;
  /**
   * Removes all that there is of a run.
   * @param run its name
   */
  destroy(run: string, call?: CarrierCall): Promise<void>;
}
