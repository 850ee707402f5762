export const ROWS: number;
export const LEVELS: Record<string, string[]>;
export const SCALES: Record<string, number>;
export const COLUMNS: string[];
