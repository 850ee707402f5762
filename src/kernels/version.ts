/** The package's version. `nadir.wasm` carries it, so that another version's is not taken for this one's. */
export const version = "0.6.0";
