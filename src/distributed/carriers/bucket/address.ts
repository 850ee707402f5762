import { describe, mismatch } from "../../../validate.ts";
import { isLoopback } from "../../loopback.ts";

/** @throws TypeError or RangeError unless it is a URL of https, or of http to this machine, or anywhere if `allowInsecure`. */
export function checkURL(where: string, url: unknown, allowInsecure: boolean): URL {
  let read: URL;
  try {
    if (typeof url !== "string" && !(url instanceof URL)) throw undefined;
    read = new URL(url);
    if (!/^https?:$/.test(read.protocol)) throw undefined;
  } catch {
    throw mismatch(where, "a URL, https://…", url);
  }
  if (read.protocol === "http:" && !isLoopback(read.hostname) && !allowInsecure) {
    throw new RangeError(
      `${where} must be of https, or on this machine, since anybody on the way reads and changes what goes by http, got ${describe(url)}; allowInsecure: true allows it`,
    );
  }
  return read;
}

/** The address of a bucket, without a slash at the end. */
export function readAddress(url: unknown, allowInsecure: boolean): string {
  const where = "bucketCarrier: url";
  const read = checkURL(where, url, allowInsecure);
  const { username, password, search, hash, origin, pathname } = read;
  if (username || password) {
    // Not shown: it may be a secret.
    throw new TypeError(`${where} must have no user and no password: fetch or sign knows them`);
  }
  if (search || hash) throw mismatch(where, "the address of a bucket, without ? and #", `${url}`);
  return origin + pathname.replace(/\/+$/, "");
}

/** What keys begin with: nothing, or folders, with a slash at the end. */
export function readPrefix(prefix: unknown): string {
  const where = "bucketCarrier: prefix";
  if (typeof prefix !== "string") throw mismatch(where, "a text", prefix);
  const trimmed = prefix.replace(/\/$/, "");
  const isPath = trimmed.split("/").every((name) => /^[\w-][\w.-]*$/.test(name));
  if (trimmed !== "" && !isPath) {
    throw mismatch(where, "names of A–Z a–z 0–9 _ - ., with / between them", prefix);
  }
  return trimmed && `${trimmed}/`;
}

/** Where a bucket lists its keys: by its path, or at the root of a host of its own. */
export function listAddress(url: string, prefix: string, token: string | undefined): string {
  const query = new URLSearchParams({ "list-type": "2", prefix });
  if (token) query.set("continuation-token", token);
  const isHost = /^https?:\/\/[^/]+$/.test(url);
  return `${url}${isHost ? "/" : ""}?${query}`;
}
