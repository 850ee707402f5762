/** Keywords whose default is another here than there, and why: by library and `name.keyword`. */
export declare const differing: Readonly<Record<string, Readonly<Record<string, string>>>>;
