/** Bytes are no file that can be read: damaged, cut off, of another kind, or of a type that has no meaning here. */
export class FileError extends TypeError {
  /** `"FileError"`, also where classes are renamed by a bundler. */
  override name = "FileError";
}
