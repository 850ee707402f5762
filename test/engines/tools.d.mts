export function tool(path: string, ...where: string[]): string | undefined;
