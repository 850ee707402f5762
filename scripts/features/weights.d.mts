/** Bytes that a page carries for one of the programs, gzipped; the program is run, and has to have learned. */
export declare function weigh(name: string, folder?: string): Promise<number>;
