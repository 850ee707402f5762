import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { defineConfig } from "vitepress";
import { mendBlocks } from "../blocks.mjs";
import { slug } from "../markdown.mjs";
import { linkNames } from "../names.mjs";
import { checkBundled } from "../notice.mjs";
import { BASE, FACTS, ROOT, SITE, SOURCES } from "../places.mjs";
import { withWords } from "../search.mjs";

const { navigation, sidebar, names } = JSON.parse(readFileSync(resolve(ROOT, FACTS), "utf8"));

export default defineConfig({
  lang: "en",
  title: "Nadir",
  description: "Train in JavaScript, with PyTorch's names, defaults and numbers.",
  base: BASE,
  srcDir: resolve(ROOT, SOURCES),
  outDir: resolve(ROOT, SITE),
  cacheDir: resolve(ROOT, "build/siteCache"),
  head: [["link", { rel: "icon", href: `${BASE}icon.svg`, type: "image/svg+xml" }]],
  // The playground is no page of the generator's.
  ignoreDeadLinks: [/^\/playground\//],
  markdown: {
    anchor: { slugify: slug },
    theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
    config: (md) => {
      linkNames(md, names);
      mendBlocks(md);
    },
  },
  themeConfig: {
    logo: "/icon.svg",
    nav: navigation,
    sidebar,
    outline: [2, 3],
    search: {
      provider: "local",
      options: {
        disableDetailedView: true,
        _render: (text, env, md) => withWords(md.render(text, env)),
        // All words of `state_dict`, not one of them.
        miniSearch: { searchOptions: { combineWith: "AND" } },
      },
    },
    notFound: { linkLabel: "Take me home", linkText: "Take me home" },
    docFooter: { prev: "Before", next: "Next" },
  },
  vite: {
    plugins: [checkBundled()],
    logLevel: "warn",
    // What search looks through, which a page loads when it is asked for.
    build: { chunkSizeWarningLimit: 4000 },
  },
});
