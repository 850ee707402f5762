export function slug(heading: string): string;
export function withLinks(text: string, linkOf: (link: string) => string): string;
export function sectionsOf(text: string): [heading: string, text: string][];
export function titleOf(text: string): string | undefined;
