import { expect, test } from "vitest";
import { ASGD } from "../../src/index.ts";
import { describeWrong } from "../golden/wrong.ts";
import { loadSmall } from "../memory/small.ts";
import { describeAgreement } from "./agrees.ts";
import { common, decayed, gradient } from "./reference.ts";

/** PyTorch's formula; `weightDecay` is not in it. */
describeAgreement("ASGD", {
  defaults: { lr: 1e-2, lambd: 1e-4, alpha: 0.75, t0: 1e6, ...common },
  element: () => {
    let eta: number | undefined;
    return (theta, slope, h, t) => {
      const { lr, lambd, alpha } = h;
      eta ??= lr;
      const g = gradient(h, slope(theta), theta);
      const next = decayed(h, theta) * (1 - lambd * eta) - eta * g;
      eta = lr / (1 + lambd * lr * t) ** alpha;
      return next;
    };
  },
});

describeWrong([
  ["torch", "ASGD", { lambd: 0 }],
  ["torch", "ASGD", { lambd: 2e-4 }],
  ["torch", "ASGD", { alpha: 1 }],
  ["torch", "ASGD", { decoupledWeightDecay: true }],
]);

/**
 * ax, eta and mu after each step, as PyTorch 2.13 has them.
 *
 *     torch.set_default_dtype(torch.float64)
 *     p = torch.nn.Parameter(torch.tensor([1.0, -2.0]))
 *     o = torch.optim.ASGD([p], lr=0.1, lambd=0.1, t0=2, alpha=0.75)
 *     for t in range(6):
 *         p.grad = torch.tensor([0.5 - 0.25 * t, (t % 3) - 0.5])
 *         o.step()
 *         s = o.state[p]
 *         print(s["ax"].tolist(), s["eta"].item(), s["mu"].item())
 */
const TORCH = [
  [[0.94, -1.93], 0.09925650290240803, 1.0],
  [[0.9058557630015716, -1.9604717463910393], 0.09852577760521605, 1.0],
  [[0.8969307486567819, -2.0889447124702403], 0.09780748269686729, 1.0],
  [[0.9126099654630451, -2.019609528739842], 0.09710128909124702, 0.5],
  [[0.9324545075316578, -2.034079516577574], 0.09640687946943231, 0.3333333333333333],
  [[0.9601108020987645, -2.080523143419556], 0.09572394775176031, 0.25],
] as const;

test("averages after t0, as PyTorch", () => {
  const x = loadSmall().parameter(Float64Array.of(1, -2));
  const optimizer = new ASGD([x], { lr: 0.1, lambd: 0.1, t0: 2, alpha: 0.75 });
  for (const [t, [ax, eta, mu]] of TORCH.entries()) {
    x.grad.set([0.5 - 0.25 * t, (t % 3) - 0.5]);
    optimizer.step();
    const { slots, scalars } = optimizer.stateDict().state[0]!;
    for (const [i, value] of ax.entries()) expect(slots.ax![i]).toBeCloseTo(value, 14);
    expect(scalars!.eta).toBeCloseTo(eta, 15);
    expect(scalars!.mu).toBe(mu);
  }
});
