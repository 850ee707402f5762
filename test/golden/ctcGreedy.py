"""Records what Keras 3.15 decodes greedily of outputs of CTC, and where PyTorch finds that its labels begin.

    python test/golden/ctcGreedy.py

It writes ctcGreedy.json. All that goes in is a float32 number, drawn from fixed seeds by the cases' names.
"""

import json
import os
from pathlib import Path

os.environ["KERAS_BACKEND"] = "torch"

import keras
import torch

from losses import Draw, given

HERE = Path(__file__).parent


def positions(path, blank, merge):
    """Where runs of a path begin that are no blanks; unmerged each position is one."""
    if not merge:
        return torch.nonzero(path != blank).reshape(-1).tolist()
    values, counts = torch.unique_consecutive(path, return_counts=True)
    return (counts.cumsum(0) - counts)[values != blank].tolist()


def case(name, rows, time, classes, *, lengths=None, blank=0, merge=True, ties=False):
    draw = Draw(name)
    # Of so few classes and such weights that paths repeat, and have blanks.
    outputs = draw.below(3, rows, time, classes).double() if ties else draw.normal(rows, time, classes, scale=2.0)
    of = [time] * rows if lengths is None else lengths
    found, scores = keras.ops.ctc_decode(
        outputs.float(), of, strategy="greedy", merge_repeated=merge, mask_index=blank
    )
    labels = [[label for label in row if label >= 0] for row in found[0].tolist()]
    paths = [row[:length].argmax(-1) for row, length in zip(outputs, of)]
    starts = [positions(path, blank, merge) for path in paths]
    for path, row, start in zip(paths, labels, starts):
        assert path[start].tolist() == row, (name, path, row, start)
    return {
        "name": name,
        "time": time,
        "classes": classes,
        "blank": blank,
        "mergeRepeated": merge,
        "lengths": lengths,
        "outputs": given(outputs),
        "labels": labels,
        "positions": starts,
        "scores": [-score for (score,) in scores.tolist()],
    }


def cases():
    yield case("one position", 6, 1, 3)
    yield case("two classes", 5, 12, 2)
    yield case("three classes", 6, 20, 3)
    yield case("repeated ones stay", 6, 20, 3, merge=False)
    yield case("another blank", 6, 20, 3, blank=2)
    yield case("lengths", 6, 15, 4, lengths=[15, 0, 1, 7, 14, 2])
    yield case("lengths, repeated ones stay", 3, 15, 3, lengths=[15, 4, 9], merge=False)
    yield case("equal outputs", 8, 10, 3, ties=True)
    yield case("many classes", 3, 30, 29, blank=28)


if __name__ == "__main__":
    all = list(cases())
    lines = ",\n".join(json.dumps(each, separators=(",", ":")) for each in all)
    text = f'{{"keras":"{keras.__version__}","torch":"{torch.__version__.split("+")[0]}","cases":[\n{lines}\n]}}\n'
    (HERE / "ctcGreedy.json").write_text(text)
    print(f"{len(all)} cases, {len(text)} bytes")
