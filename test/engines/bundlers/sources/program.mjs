export { conformance } from "./conformance/program.mjs";
