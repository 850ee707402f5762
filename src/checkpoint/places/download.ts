import { UnsupportedError } from "../../errors.ts";
import { browser } from "./browser.ts";
import { areParts, type Contents, contentsOf } from "./contents.ts";
import { checkName } from "./name.ts";
import { checkEnd } from "./named.ts";

/** Milliseconds after which no browser still needs the address of what it downloads. */
const DONE = 60_000;

/**
 * Has the browser download contents as a file, into the folder where it puts downloads, or where its user chooses.
 * `readBytes` reads the `File` that an `<input type="file">` gives back.
 *
 * @param name What the file is to be called, as `digits.safetensors`. Of parts it must not end as files of another format do: `.pt`,
 *   `.npz`, `.json`, ….
 * @throws TypeError for bad arguments; UnsupportedError where there is no page, as in workers.
 */
export function download(name: string, contents: Contents): void {
  checkName("download", name);
  if (areParts(contents)) checkEnd("download", name);
  const { document } = browser;
  if (document === undefined) {
    throw new UnsupportedError(
      "download: only a page downloads: from a worker post the bytes to it; in Node, Deno and Bun use saveFile",
    );
  }
  const bytes = contentsOf("download", contents);
  const blob = new Blob([bytes], { type: "application/octet-stream" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), DONE);
}
