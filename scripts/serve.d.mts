export function serve(folder: string): Promise<{ readonly origin: string; close(): void }>;
