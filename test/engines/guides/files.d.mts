export function filesOf(document: string): Map<string, string>;
export function writeGuide(document: string, folder: string): void;
export function commandsOf(document: string, program: string): string[][];
export function printedIn(document: string): string;
