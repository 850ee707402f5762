export function bundle(name: string, conditions: string[], folder: string): Promise<string>;
