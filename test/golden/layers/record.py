"""Records what PyTorch 2.13 computes of layers, in double precision: outputs, and all gradients.

    python test/golden/layers/record.py [family ...]

Each family is a file beside this one, `conv.py`, whose `cases()` yields what `case` gives. It writes
`conv.json`. Everything is drawn from a fixed seed, so a new run writes the same files.
"""

import importlib
import json
import pathlib
import sys

import torch

HERE = pathlib.Path(__file__).parent


def numbers(tensor):
    return tensor.detach().to(torch.float64).reshape(-1).tolist()


def last(tensor):
    """Channels last, as networks here take and give images: [N, C, ...] → [N, ..., C]."""
    return tensor.movedim(1, -1).contiguous() if tensor.dim() > 2 else tensor


def case(name, layers, module, x, *, layout="nhwc", images=True, train=True, output=None):
    """What `module` computes of x, and of a random gradient with respect to its outputs.

    layers: the same as this library makes it, a list of [name, ...arguments].
    images: whether x and the outputs are [N, C, ...], to be written channels last unless layout is "nchw".
    output: picks the outputs of a module that gives several.
    """
    module = module.double().train(train)
    initial = {key: value.detach().clone() for key, value in module.state_dict().items()}
    isFloat = x.is_floating_point()
    x = (x.double() if isFloat else x).detach().requires_grad_(isFloat)
    y = module(x) if output is None else output(module(x))
    gradient = torch.randn_like(y)
    y.backward(gradient)
    written = last if images and layout == "nhwc" else lambda tensor: tensor
    shape = lambda tensor: list(tensor.shape)
    return {
        "name": name,
        "layers": layers,
        "layout": layout,
        "mode": "train" if train else "predict",
        "input": shape(written(x))[1:],
        "output": shape(written(y))[1:],
        "rows": x.shape[0],
        "inputs": numbers(written(x)),
        "tensors": {key: {"shape": shape(value), "data": numbers(value)} for key, value in initial.items()},
        "outputs": numbers(written(y)),
        "outputGradient": numbers(written(gradient)),
        "inputGradient": numbers(written(x.grad)) if isFloat else None,
        "gradients": {key: numbers(value.grad) for key, value in module.named_parameters()},
        # Running statistics, as training has changed them.
        "buffers": {key: numbers(value) for key, value in module.named_buffers()},
    }


def record(family):
    torch.manual_seed(len(family))
    module = importlib.import_module(family)
    cases = list(module.cases())
    # What is none of one pass of numbers: several batches one after another, NaN.
    others = {name: getattr(module, name)() for name in ("steps", "special") if hasattr(module, name)}
    text = json.dumps({"torch": torch.__version__, "cases": cases, **others}, separators=(",", ":"))
    (HERE / f"{family}.json").write_text(text + "\n")
    print(f"{family}: {len(cases)} cases, {len(text)} bytes")


if __name__ == "__main__":
    sys.path.insert(0, str(HERE))
    # This file, once, under the name by which families import it.
    sys.modules["record"] = sys.modules["__main__"]
    families = sys.argv[1:] or sorted(f.stem for f in HERE.glob("*.py") if f.stem != "record")
    for family in families:
        record(family)
