// The same by require, of ES modules: `import` gives the same copy of them.

const { Adam } = require("nadir");
const { conformance } = require("./conformance/program.mjs");

import("nadir").then(async (nadir) => {
  if (nadir.Adam !== Adam) throw new Error('require("nadir") gave another Adam than import');
  console.log(JSON.stringify(await conformance()));
});
