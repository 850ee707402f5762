/** For markdown-it: the first mention of a public name on a page, as code, leads to its reference. */

/** @param names where each is, `/reference/…#…`, if it means one thing */
export function linkNames(md, names) {
  md.core.ruler.push("names", ({ tokens, env, Token }) => {
    const own = `/${env.relativePath?.replace(/\.md$/, "") ?? ""}`;
    const seen = new Set();
    const linkOf = (text) => {
      const name = text.replace(/\(.*\)$/, "");
      const link = Object.hasOwn(names, name) && !seen.has(name) ? names[name] : undefined;
      if (link === undefined || link.split("#")[0] === own) return undefined;
      seen.add(name);
      return link;
    };
    tokens.forEach((token, i) => {
      if (token.type !== "inline" || tokens[i - 1]?.type === "heading_open") return;
      token.children = linked(token.children, linkOf, Token);
    });
  });
}

function linked(children, linkOf, Token) {
  let depth = 0;
  return children.flatMap((token) => {
    if (token.type === "link_open") depth++;
    if (token.type === "link_close") depth--;
    const link = token.type === "code_inline" && depth === 0 ? linkOf(token.content) : undefined;
    if (link === undefined) return [token];
    const open = new Token("link_open", "a", 1);
    open.attrs = [["href", link]];
    return [open, token, new Token("link_close", "a", -1)];
  });
}
