export function check(folder: string, base?: string): Promise<string[]>;
