/** `npm run docs`: writes the README's list of the module's functions from what the build says of them. */
import { readFileSync, writeFileSync } from "node:fs";
import { functions } from "./tables/kernels.mjs";

const lines = functions(JSON.parse(readFileSync("build/abi.json", "utf8")));
const readme = readFileSync("README.md", "utf8");
const between = /(<!-- abi.*?-->\n).*?(<!-- \/abi -->)/s;
writeFileSync("README.md", readme.replace(between, `$1${lines.join("\n")}\n$2`));
