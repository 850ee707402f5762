export function withWords(html: string): string;
