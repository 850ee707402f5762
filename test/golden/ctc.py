"""Records CTC losses of PyTorch 2.13 in double precision: values, and gradients with respect to logits.

    python test/golden/ctc.py

It writes ctc.json. All that goes in is a float32 number, drawn from fixed seeds by the cases' names.
"""

import json
import math
from pathlib import Path

import torch
from torch.nn import functional as F

from losses import DOUBLE, Draw, given

HERE = Path(__file__).parent


def numbers(tensor):
    """JSON has no others: those that are none, or infinite, by their names."""
    names = {math.inf: "Infinity", -math.inf: "-Infinity"}
    return [("NaN" if math.isnan(x) else names.get(x, x)) for x in tensor.detach().reshape(-1).tolist()]


def case(name, time, classes, targets, *, lengths=None, blank=0, zeroInfinity=False, scale=2.0, sharp=False):
    draw = Draw(name)
    rows = len(targets)
    outputs = draw.normal(rows, time, classes, scale=scale)
    rowWeights = (0.25 + 2 * draw.uniform(rows)).float().double()
    if rows > 2:
        rowWeights[1] = 0
    sizes = torch.tensor([len(row) for row in targets])
    of = torch.tensor([time] * rows if lengths is None else lengths)
    flat = torch.tensor([label for row in targets for label in row], dtype=torch.long)

    def each(y, reduction="none"):
        logs = y.log_softmax(-1).transpose(0, 1)
        return F.ctc_loss(logs, flat, of, sizes, blank=blank, reduction=reduction, zero_infinity=zeroInfinity)

    results = {}
    for reduction in ("mean", "sum"):
        for weighted in (False, True):
            y = outputs.clone().requires_grad_()
            w = rowWeights if weighted else torch.ones(rows, dtype=DOUBLE)
            losses = each(y)
            # Of none is left what a weight of 0 makes of infinity.
            losses = torch.where(w == 0, torch.zeros_like(losses), losses)
            by = sizes.clamp(min=1) if reduction == "mean" else torch.ones_like(sizes)
            value = (w * losses / by).sum() / (w.sum() if reduction == "mean" else 1)
            if not weighted:
                assert torch.allclose(value, each(y, reduction), rtol=1e-13, atol=0), name
            value.backward()
            key = reduction + ("Weighted" if weighted else "")
            results[key] = {"loss": numbers(value)[0]}
            if reduction == "mean":
                results[key]["gradient"] = numbers(torch.where((w == 0).reshape(-1, 1, 1), torch.zeros_like(y.grad), y.grad))
    width = max(1, *(len(row) for row in targets))
    return {
        "name": name,
        "time": time,
        "classes": classes,
        "rows": rows,
        "blank": blank,
        "zeroInfinity": zeroInfinity,
        "lengths": lengths,
        "outputs": given(outputs),
        "targets": [row + [-100] * (width - len(row)) for row in targets],
        "rowWeights": given(rowWeights),
        **results,
    }


def cases():
    yield case("a position, a label", 1, 2, [[1]])
    yield case("a position, no label", 1, 3, [[]])
    yield case("of each length", 5, 4, [[1, 2], [3], []])
    yield case("repeated", 7, 3, [[1, 1, 2, 2], [2, 2, 2], [1, 2, 1, 2]])
    yield case("as long as may be", 5, 4, [[1, 2, 3, 2, 1], [1, 1, 1], [3, 3, 2, 1]])
    yield case("another blank", 6, 5, [[0, 1, 1], [3, 0], [2]], blank=4)
    yield case("a blank in the middle", 6, 5, [[0, 1, 1], [3, 4], [4]], blank=2)
    yield case("lengths", 6, 3, [[1, 2], [2, 1, 2], [1], []], lengths=[6, 4, 1, 3])
    impossible = [[1, 1, 2], [2], [1, 2, 1, 2, 1], [2, 1]]
    yield case("impossible", 4, 3, impossible, lengths=[3, 1, 4, 4])
    yield case("impossible, as if it were not there", 4, 3, impossible, lengths=[3, 1, 4, 4], zeroInfinity=True)
    yield case("sharp", 17, 7, [[1, 2, 3, 3, 4, 6], [5, 5, 5, 1, 2]], scale=12.0)
    yield case("one row", 17, 11, [[3, 10, 10, 1, 9]])
    draw = Draw("long")
    yield case("long", 200, 5, [(1 + draw.below(4, 60)).tolist()], scale=3.0)


if __name__ == "__main__":
    torch.set_num_threads(1)
    all = list(cases())
    lines = ",\n".join(json.dumps(each, separators=(",", ":")) for each in all)
    text = f'{{"torch":"{torch.__version__.split("+")[0]}","cases":[\n{lines}\n]}}\n'
    (HERE / "ctc.json").write_text(text)
    print(f"{len(all)} cases, {len(text)} bytes")
