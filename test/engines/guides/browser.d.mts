export function shownMap(): string;
export function shownHeaders(inline?: string): Record<string, string>;
