/** Each document with its tables as the package is now. */
export declare function documents(): readonly (readonly [file: string, text: string])[];
