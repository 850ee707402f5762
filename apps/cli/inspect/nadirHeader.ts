/** What `save` of `nadir/checkpoint` has written of its parts, as far as it can be read. */
export interface NadirHeader {
  readonly writer: string | undefined;
  readonly version: number | undefined;
  readonly parts: Readonly<Record<string, unknown>>;
}

export const isDict = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export function nadirHeader({ nadir }: Readonly<Record<string, unknown>>): NadirHeader {
  const header = isDict(nadir) ? nadir : parsed(nadir);
  const { writer, version, parts } = isDict(header) ? header : ({} as Record<string, unknown>);
  return {
    writer: typeof writer === "string" ? writer : undefined,
    version: typeof version === "number" ? version : undefined,
    parts: isDict(parts) ? parts : {},
  };
}

function parsed(text: unknown): unknown {
  try {
    return JSON.parse(`${text}`);
  } catch {
    return undefined;
  }
}
