import { bits, counts } from "./bits.mjs";

globalThis.report(await bits(counts(location.search)));
