/** Scripts in a process of their own. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** What a script prints, run in the project by Node with these flags. */
export async function printed(script: string, ...flags: string[]): Promise<string> {
  const running = promisify(execFile)(process.execPath, [...flags, "--input-type=module", "-"]);
  // Not as an argument, which may not be long.
  running.child.stdin!.end(script);
  return (await running).stdout.trim();
}

/** Before a script: a page's main thread in Chrome before version 115, in the words of Chromium 92 and 109. */
export const oldChrome = `
  const { Module, Instance } = WebAssembly;
  const refuse = (what, instead) => {
    throw new RangeError("WebAssembly." + what + " is disallowed on the main thread, if the buffer size is larger than 4KB. Use " + instead);
  };
  WebAssembly.Module = class extends Module {
    constructor(bytes) {
      if (bytes.byteLength > 4096) refuse("Compile", "WebAssembly.compile, or compile on a worker thread.");
      super(bytes);
    }
    static [Symbol.hasInstance](value) { return value instanceof Module; }
  };
  WebAssembly.Instance = class extends Instance {
    constructor(module, imports) {
      if (Module.exports(module).length > 0) refuse("Instance", "WebAssembly.instantiate.");
      super(module, imports);
    }
  };`;
