"""Records what PyTorch's modules make of networks: outputs, losses and every gradient.

    venv/bin/python test/golden/networks.py    # the environment is record.py's

networks.json holds for each case the network, its parameters under the names of a
torch.nn.Sequential, the rows that go in, and what came out in float64 and in float32. All that goes
in is a float32 number, so both runs begin with the same ones. It is kept in git.
"""

import json
import re
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch.nn import functional

DTYPES = {"f64": torch.float64, "f32": torch.float32}

ACTIVATIONS: dict[str, Callable[[float], torch.nn.Module]] = {
    "identity": lambda _: torch.nn.Identity(),
    "relu": lambda _: torch.nn.ReLU(),
    "leakyRelu": lambda slope: torch.nn.LeakyReLU(slope),
    "tanh": lambda _: torch.nn.Tanh(),
    "sigmoid": lambda _: torch.nn.Sigmoid(),
    "gelu": lambda _: torch.nn.GELU(approximate="tanh"),
    "silu": lambda _: torch.nn.SiLU(),
}


@dataclass(frozen=True)
class Case:
    """A network, a loss with its options in Nadir's names, and what is drawn for them."""

    name: str
    sizes: list[int]
    loss: str = "meanSquaredError"
    options: dict[str, Any] = field(default_factory=dict)
    activation: str | list[str] = "tanh"
    output_activation: str = "identity"
    negative_slope: float = 0.01
    bias: bool = True
    rows: int = 6
    distributions: bool = False
    """Targets of softmaxCrossEntropy: else they are labels."""
    row_weights: bool = False
    gain: float = 1
    """By which the last layer is larger than usual."""
    zeros: float = 0
    """The part of the inputs that is 0; the first row then is 0 throughout."""

    @property
    def activations(self) -> list[str]:
        """One a layer."""
        hidden = len(self.sizes) - 2
        each = [self.activation] * hidden if isinstance(self.activation, str) else self.activation
        assert len(each) == hidden
        return [*each, self.output_activation]


DEEP = [5, 7, 4, 3]
SMALL = [4, 5, 3]
LARGE = [33, 20, 18, 9]
SOFTMAX, BINARY = "softmaxCrossEntropy", "binaryCrossEntropy"
SQUARED, HUBER = "meanSquaredError", "huber"
SUM = {"reduction": "sum"}
SMOOTHING = {"labelSmoothing": 0.1}
CLASSES = {"classWeights": [0.5, 2.0, 1.25]}

LOSS_OPTIONS = {
    SOFTMAX: [{}, SMOOTHING, CLASSES, SMOOTHING | CLASSES],
    BINARY: [{}, {"posWeight": 2.5}],
    SQUARED: [{}],
    HUBER: [{}, {"delta": 0.25}, {"delta": 2.5}],
}


def _of_losses() -> list[Case]:
    """Every loss with every option, both reductions, with and without weights of rows."""
    return [
        Case(
            " ".join([loss, *kind, *_words(options | reduction), *["rowWeights"] * weighted]),
            SMALL,
            loss,
            options | reduction,
            distributions=bool(kind),
            row_weights=weighted,
        )
        for loss, all_options in LOSS_OPTIONS.items()
        for kind in ([[], ["distributions"]] if loss == SOFTMAX else [[]])
        for options in all_options
        for reduction in ({}, SUM)
        for weighted in (False, True)
    ]


def _words(options: dict[str, Any]) -> list[str]:
    return [k if isinstance(v, list) else f"{k} {v}" for k, v in options.items()]


CASES = [
    *(Case(f"hidden {name}", DEEP, activation=name) for name in ACTIVATIONS),
    *(Case(f"output {name}", SMALL, output_activation=name) for name in ACTIVATIONS),
    Case("hidden relu tanh silu", [5, 6, 4, 5, 3], activation=["relu", "tanh", "silu"]),
    Case(
        "hidden gelu sigmoid leakyRelu",
        [5, 6, 4, 5, 3],
        SOFTMAX,
        activation=["gelu", "sigmoid", "leakyRelu"],
        negative_slope=0.2,
    ),
    Case("output leakyRelu 0.3", SMALL, output_activation="leakyRelu", negative_slope=0.3),
    Case("no bias", DEEP, activation="silu", bias=False),
    Case("no bias softmax", DEEP, SOFTMAX, activation="relu", bias=False),
    # Without biases a row of zeros meets every kink exactly.
    Case("relu at 0", SMALL, activation="relu", bias=False, zeros=0.3),
    Case("leakyRelu at 0", SMALL, activation="leakyRelu", bias=False, zeros=0.3),
    Case("mostly zeros", [12, 5, 3], SOFTMAX, activation="relu", zeros=0.7),
    *_of_losses(),
    Case("large logits", SMALL, SOFTMAX, gain=64),
    Case("large logits smoothing classes", SMALL, SOFTMAX, SMOOTHING | CLASSES, gain=64),
    Case("large logits distributions", SMALL, SOFTMAX, distributions=True, gain=64),
    Case("large logits binary", SMALL, BINARY, gain=64),
    Case("large logits posWeight", SMALL, BINARY, {"posWeight": 2.5}, gain=64),
    Case("large errors huber", SMALL, HUBER, gain=64),
    Case("one row", DEEP, rows=1, activation="gelu"),
    Case("one row softmax", DEEP, SOFTMAX, rows=1, activation="relu"),
    Case("one row binary", [5, 4, 1], BINARY, rows=1, activation="leakyRelu"),
    Case("one layer", [6, 3], rows=5),
    Case("logistic regression", [6, 1], BINARY, rows=7),
    Case("softmax regression", [6, 4], SOFTMAX, rows=7),
    Case("large", LARGE, SOFTMAX, SMOOTHING, rows=13, activation="relu"),
]


def main() -> None:
    torch.set_num_threads(1)  # the sums' order is that of one thread everywhere
    version = torch.__version__.split("+")[0]
    assert len({case.name for case in CASES}) == len(CASES)
    cases = ",\n".join(_text(_recorded(case)) for case in CASES)
    text = f'{{\n"torch": {json.dumps(version)},\n"cases": [\n{cases}\n]\n}}\n'
    Path(__file__).with_suffix(".json").write_text(text)
    print(f"torch {version}: {len(CASES)} cases")


def _recorded(case: Case) -> dict:
    draw = np.random.default_rng(zlib.crc32(case.name.encode()))
    parameters = _parameters(case, draw)
    inputs = _inputs(case, draw)
    targets = _targets(case, draw)
    row_weights = _float32(draw.uniform(0.25, 3, case.rows)) if case.row_weights else None
    if row_weights is not None:
        row_weights[1] = 0
    given = {
        "name": case.name,
        "sizes": case.sizes,
        "activation": case.activation,
        "outputActivation": case.output_activation,
        **({"negativeSlope": case.negative_slope} if case.negative_slope != 0.01 else {}),
        "bias": case.bias,
        "loss": case.loss,
        "options": case.options,
        "rows": case.rows,
        "inputs": inputs.ravel().tolist(),
        "targets": targets.ravel().tolist(),
        **({"rowWeights": row_weights.tolist()} if row_weights is not None else {}),
        "state": {
            name: {"shape": list(values.shape), "data": values.ravel().tolist()}
            for name, values in parameters.items()
        },
    }
    return given | {
        key: _run(case, dtype, parameters, inputs, targets, row_weights)
        for key, dtype in DTYPES.items()
    }


def _run(case: Case, dtype: torch.dtype, parameters, inputs, targets, row_weights) -> dict:
    network = _network(case).to(dtype)
    network.load_state_dict({name: torch.tensor(values) for name, values in parameters.items()})
    inputs = torch.tensor(inputs, dtype=dtype, requires_grad=True)
    outputs = network(inputs)
    is_label = targets.dtype == np.int64
    targets = torch.tensor(targets) if is_label else torch.tensor(targets, dtype=dtype)
    if row_weights is None:
        loss = _loss(case, outputs, targets, case.options.get("reduction", "mean"))
    else:
        loss = _weighted(case, outputs, targets, torch.tensor(row_weights, dtype=dtype))
        # All weights equal must be what PyTorch itself gives.
        expected = _loss(case, outputs, targets, case.options.get("reduction", "mean"))
        same = _weighted(case, outputs, targets, torch.ones(case.rows, dtype=dtype))
        torch.testing.assert_close(same, expected)
    loss.backward()
    return {
        "outputs": _numbers(outputs),
        "loss": _numbers(loss)[0],
        "gradients": {name: _numbers(each.grad) for name, each in network.named_parameters()},
        "inputGradient": _numbers(inputs.grad),
    }


def _network(case: Case) -> torch.nn.Sequential:
    layers = zip(case.sizes, case.sizes[1:], case.activations, strict=False)
    return torch.nn.Sequential(
        *(
            module
            for fan_in, fan_out, activation in layers
            for module in (
                torch.nn.Linear(fan_in, fan_out, bias=case.bias),
                ACTIVATIONS[activation](case.negative_slope),
            )
        )
    )


def _loss(case: Case, outputs, targets, reduction: str):
    options = case.options
    if case.loss == SOFTMAX:
        return functional.cross_entropy(
            outputs,
            targets,
            weight=_class_weights(case, outputs.dtype),
            label_smoothing=options.get("labelSmoothing", 0.0),
            reduction=reduction,
        )
    if case.loss == BINARY:
        pos_weight = torch.tensor(options.get("posWeight", 1.0), dtype=outputs.dtype)
        return functional.binary_cross_entropy_with_logits(
            outputs, targets, pos_weight=pos_weight, reduction=reduction
        )
    if case.loss == SQUARED:
        return functional.mse_loss(outputs, targets, reduction=reduction)
    return functional.huber_loss(
        outputs, targets, delta=options.get("delta", 1.0), reduction=reduction
    )


def _weighted(case: Case, outputs, targets, row_weights):
    """PyTorch has no weights of rows: Σ w·loss, over Σ w where that is a mean.

    As in its own mean, a row of a labelled class counts by that class's weight and a distribution
    as one; the mean of the other losses is over elements.
    """
    each = _loss(case, outputs, targets, "none").reshape(case.rows, -1)
    total = (row_weights[:, None] * each).sum()
    if case.options.get("reduction") == "sum":
        return total
    class_weights = _class_weights(case, outputs.dtype)
    if class_weights is not None and not case.distributions:
        row_weights = row_weights * class_weights[targets]
    return total / (row_weights.sum() * each.shape[1])


def _class_weights(case: Case, dtype: torch.dtype):
    weights = case.options.get("classWeights")
    return None if weights is None else torch.tensor(weights, dtype=dtype)


def _parameters(case: Case, draw: np.random.Generator) -> dict[str, np.ndarray]:
    """Large enough that activations are far from linear."""
    parameters = {}
    last = f"{2 * (len(case.sizes) - 2)}."
    for name, parameter in _network(case).named_parameters():
        shape = tuple(parameter.shape)
        scale = 1.5 / np.sqrt(shape[1]) if len(shape) == 2 else 0.5
        gain = case.gain if name.startswith(last) else 1
        parameters[name] = _float32(gain * scale * draw.standard_normal(shape))
    return parameters


def _inputs(case: Case, draw: np.random.Generator) -> np.ndarray:
    inputs = draw.standard_normal((case.rows, case.sizes[0]))
    if case.zeros > 0:
        inputs[draw.random(inputs.shape) < case.zeros] = 0
        inputs[0] = 0
    return _float32(inputs)


def _targets(case: Case, draw: np.random.Generator) -> np.ndarray:
    shape = (case.rows, case.sizes[-1])
    if case.loss == SOFTMAX and not case.distributions:
        return draw.permutation(np.arange(case.rows) % case.sizes[-1])
    if case.loss == SOFTMAX:
        targets = draw.dirichlet(np.ones(shape[1]), shape[0])
        targets[0] = np.eye(shape[1])[1]
    elif case.loss == BINARY:
        targets = draw.random(shape)
        certain = np.arange(targets.size).reshape(shape) % 3 > 0
        targets[certain] = targets[certain] > 0.5
    else:
        targets = 1.5 * draw.standard_normal(shape)
    return _float32(targets)


def _float32(values) -> np.ndarray:
    return np.asarray(values, dtype=np.float32)


def _numbers(tensor: torch.Tensor) -> list[np.floating]:
    values = tensor.detach().numpy().ravel()
    assert np.isfinite(values).all()
    return list(values)


def _text(value, depth: int = 0) -> str:
    """An object has a field a line and a list one line, so that a difference can be read."""
    if isinstance(value, dict) and depth < 3:
        fields = (f"{json.dumps(k)}: {_text(v, depth + 1)}" for k, v in value.items())
        return "{" + ",\n".join(fields) + "}"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(k)}: {_text(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return f"[{','.join(map(_text, value))}]"
    # The shortest decimal that reads back as the same number of the same width.
    number = str(value) if isinstance(value, np.floating) else json.dumps(value)
    return re.sub(r"\.0$", "", number)


if __name__ == "__main__":
    main()
