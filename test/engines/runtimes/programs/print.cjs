// The same by require, of ES modules.

const { Adam } = require("nadir");
const { conformance } = require("./conformance/program.mjs");

if (typeof Adam !== "function") throw new Error('require("nadir") gave no Adam');
conformance().then((hashes) => console.log(JSON.stringify(hashes)));
