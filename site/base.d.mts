export function baseOf(given?: string): string;
