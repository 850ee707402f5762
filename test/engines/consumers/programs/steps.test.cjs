/** A user's test in Jest. */
const { AdamW, load, loadSync } = require("nadir");
const { torch } = require("nadir/conventions");
const { DenseNetwork, meanSquaredError } = require("nadir/networks");

test("trains", async () => {
  const nadir = await load();
  const parameter = nadir.parameter(Float32Array.of(1));
  parameter.grad[0] = 1;
  new torch.SGD([parameter], { lr: 0.5 }).step();
  expect(parameter.data[0]).toBe(0.5);

  const network = new DenseNetwork(loadSync(), { sizes: [2, 1], seed: 1 });
  const optimizer = new AdamW(network.parameters, { lr: 0.1 });
  const loss = () => network.lossAndGradients(Float32Array.of(1, 2), [3], meanSquaredError);
  const before = loss();
  optimizer.step();
  expect(loss()).toBeLessThan(before);
});
