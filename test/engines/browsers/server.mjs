import { serve } from "../../../scripts/serve.mjs";
import { isolation, policies } from "./site.mjs";

/**
 * Serves the pages. A path below the name of a policy is that without it, under that policy, and one below `isolated`
 * with the headers for cross-origin isolation.
 */
export function servePages(folder) {
  return serve(folder, (path) => {
    const headers = {};
    let rest = path;
    for (;;) {
      const [, first, below] = /^\/([^/]*)(.*)$/.exec(rest);
      if (first === "isolated") Object.assign(headers, isolation);
      else if (Object.hasOwn(policies, first)) headers["content-security-policy"] = policies[first];
      else return { path: rest, headers };
      rest = below;
    }
  });
}
