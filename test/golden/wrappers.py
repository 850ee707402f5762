"""Records wrapped optimizers of the real libraries, on gradients that depend on where they are taken.

    venv/bin/python test/golden/wrappers.py

J(θ) = ½ θᵀAθ + bₜᵀθ in step t: so that it matters that SAM takes its gradient elsewhere. In float64 alone.
pytorch_optimizer adds up SAM's norm in single precision; here in double.
"""

import json
from importlib.metadata import version
from pathlib import Path

import jax
import numpy as np
import optax
import pytorch_optimizer
import torch
from pytorch_optimizer.optimizer import sam as theirs

STEPS = 24
SHAPES = [[2, 3], [3]]
random = np.random.default_rng(seed=2018)
HALF = random.standard_normal((9, 9))
CURVATURE = HALF @ HALF.T / 9
LINEAR = random.standard_normal((STEPS, 9))
INITIAL = random.standard_normal(9)


def gradient(point: np.ndarray, step: int) -> np.ndarray:
    return CURVATURE @ point + LINEAR[step]


def split(elements: np.ndarray) -> list[np.ndarray]:
    return [elements[:6].reshape(2, 3), elements[6:]]


def join(tensors) -> np.ndarray:
    return np.concatenate([np.asarray(tensor).ravel() for tensor in tensors])


def exact_norm(groups, device=None, *, weight_adaptive=False):
    terms = [
        ((p.grad * p.abs() if weight_adaptive and group["adaptive"] else p.grad) ** 2).sum()
        for group in groups
        for p in group["params"]
    ]
    return sum(terms).reshape(1)


theirs.get_global_gradient_norm = exact_norm


def torch_run(make, calls_before: bool):
    parameters = [torch.nn.Parameter(torch.tensor(part)) for part in split(INITIAL)]
    optimizer = make(parameters)
    for step in range(STEPS):

        def closure(step=step):
            at = join(parameter.detach().numpy() for parameter in parameters)
            for parameter, part in zip(parameters, split(gradient(at, step)), strict=True):
                parameter.grad = torch.tensor(part)

        if calls_before:
            closure()
        optimizer.step(closure)
        yield join(parameter.detach().numpy() for parameter in parameters).tolist()


def sam(base, **options):
    return list(torch_run(lambda p: pytorch_optimizer.SAM(p, base, **options), True))


def lookahead(base, k, alpha, **options):
    def make(parameters):
        return pytorch_optimizer.Lookahead(base(parameters, **options), k=k, alpha=alpha)

    return list(torch_run(make, False))


def optax_lookahead(base, sync_period, slow_step_size):
    with jax.enable_x64(True):
        optimizer = optax.lookahead(base, sync_period, slow_step_size)
        params = optax.LookaheadParams.init_synced(list(map(jax.numpy.asarray, split(INITIAL))))
        state = optimizer.init(params)
        for step in range(STEPS):
            gradients = split(gradient(join(params.fast), step))
            updates, state = optimizer.update(list(map(jax.numpy.asarray, gradients)), state, params)
            params = optax.apply_updates(params, updates)
            yield join(params.fast).tolist()


SGD = {"lr": 0.05, "momentum": 0.9}
ADAM = {"lr": 0.02}
CASES = [
    ("sam", "SGD", {**SGD, "rho": 0.05}, sam(torch.optim.SGD, **SGD)),
    (
        "sam",
        "AdamW",
        {**ADAM, "rho": 0.5, "adaptive": True},
        sam(torch.optim.AdamW, rho=0.5, adaptive=True, **ADAM),
    ),
    ("lookahead", "Adam", ADAM, lookahead(torch.optim.Adam, 5, 0.5, **ADAM)),
    (
        "lookahead",
        "SGD",
        {**SGD, "syncPeriod": 3, "slowStepSize": 0.8},
        lookahead(torch.optim.SGD, 3, 0.8, **SGD),
    ),
    (
        "lookahead",
        "SGD",
        {**SGD, "syncPeriod": 6, "slowStepSize": 0.25},
        list(optax_lookahead(optax.sgd(0.05, momentum=0.9), 6, 0.25)),
    ),
]


def rows(values: np.ndarray | list) -> str:
    return "[\n" + ",\n".join(json.dumps(list(row)) for row in values) + "\n]"


def case(wrapper, optimizer, options, trajectory) -> str:
    header = {"wrapper": wrapper, "optimizer": optimizer, "options": options}
    return f'{json.dumps(header)[:-1]}, "trajectory": {rows(trajectory)}}}'


libraries = {name: version(name) for name in ["torch", "optax", "pytorch_optimizer"]}
Path(__file__).with_suffix(".json").write_text(
    f'{{"versions": {json.dumps(libraries)},\n"shapes": {json.dumps(SHAPES)},\n'
    f'"initial": {json.dumps(INITIAL.tolist())},\n"curvature": {rows(CURVATURE)},\n"linear": {rows(LINEAR)},\n'
    '"cases": [\n' + ",\n".join(case(*each) for each in CASES) + "\n]}\n"
)
