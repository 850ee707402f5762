import type { Plugin } from "esbuild";

/** The modules `typeset:formulas` and `typeset:formulas.css`. */
export declare function typesetting(): Plugin;

/** HTML by TeX, without an attribute `style`, and the styles and fonts that it uses. */
export declare function typesetAll(
  texts: readonly string[],
): Promise<{ readonly formulas: Readonly<Record<string, string>>; readonly css: string }>;
