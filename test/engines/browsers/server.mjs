import { serve } from "../../../scripts/serve.mjs";
import { policies } from "./site.mjs";

/** Serves the pages. A path below the name of a policy is that without it, under that policy. */
export function servePages(folder) {
  return serve(folder, (path) => {
    const [, first, rest] = /^\/([^/]*)(.*)$/.exec(path);
    const policy = Object.hasOwn(policies, first) && policies[first];
    return policy ? { path: rest, headers: { "content-security-policy": policy } } : { path };
  });
}
