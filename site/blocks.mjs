/** For markdown-it: what its blocks lack for the theme, and for those who do not see the page. */
export function mendBlocks(md) {
  md.core.ruler.push("blocks", ({ tokens }) => {
    tokens.forEach((token, i) => {
      // An empty cell of a table's head is no heading of anything.
      if (token.type === "th_open" && tokens[i + 1].content.trim() === "") {
        for (const cell of [token, tokens[i + 2]]) cell.tag = "td";
      }
      // Code is scrolled where it is fenced; doc comments have some that is indented.
      if (token.type === "code_block") Object.assign(token, { type: "fence", info: "txt" });
    });
  });
}
