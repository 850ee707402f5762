import { bits, counts } from "./bits.mjs";

bits(counts(location.search)).then(postMessage);
