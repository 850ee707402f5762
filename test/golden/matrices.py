"""Records SOAP and Shampoo of pytorch_optimizer, on gradients whose outer products tell their directions apart.

    venv/bin/python test/golden/matrices.py

J(θ) = ½ θᵀAθ + bₜᵀθ in step t, in float64 alone. pytorch_optimizer's SOAP takes its bases in single precision after the
first; here in double.
"""

import inspect
import json
from importlib.metadata import version
from pathlib import Path

import numpy as np
import pytorch_optimizer
import torch
from pytorch_optimizer.optimizer import soap as theirs

STEPS = 24
SHAPES = [[3, 3], [2, 3]]
random = np.random.default_rng(seed=2018)
HALF = random.standard_normal((15, 15))
CURVATURE = HALF @ HALF.T / 15
LINEAR = random.standard_normal((STEPS, 15))
INITIAL = random.standard_normal(15)


def gradient(point: np.ndarray, step: int) -> np.ndarray:
    return CURVATURE @ point + LINEAR[step]


def split(elements: np.ndarray) -> list[np.ndarray]:
    return [elements[:9].reshape(3, 3), elements[9:].reshape(2, 3)]


def join(tensors) -> np.ndarray:
    return np.concatenate([np.asarray(tensor).ravel() for tensor in tensors])


SOURCE = inspect.getsource(theirs).replace("torch.float32", "torch.float64")
exec(compile(SOURCE, theirs.__file__, "exec"), theirs.__dict__)  # noqa: S102


def torch_run(make):
    parameters = [torch.nn.Parameter(torch.tensor(part)) for part in split(INITIAL)]
    optimizer = make(parameters)
    for step in range(STEPS):

        def closure(step=step):
            at = join(parameter.detach().numpy() for parameter in parameters)
            for parameter, part in zip(parameters, split(gradient(at, step)), strict=True):
                parameter.grad = torch.tensor(part)

        optimizer.step(closure)
        yield join(parameter.detach().numpy() for parameter in parameters).tolist()


def run(make, **options):
    return list(torch_run(lambda parameters: make(parameters, **options)))


CASES = [
    (
        "SOAP",
        {"lr": 0.02, "preconditionFrequency": 3},
        run(theirs.SOAP, lr=0.02, precondition_frequency=3),
    ),
    (
        "SOAP",
        {
            "betas": [0.9, 0.95],
            "shampooBeta": 0.8,
            "weightDecay": 0.1,
            "preconditionFrequency": 5,
            "eps": 1e-4,
            "correctBias": False,
        },
        run(
            theirs.SOAP,
            betas=(0.9, 0.95),
            shampoo_beta=0.8,
            weight_decay=0.1,
            precondition_frequency=5,
            eps=1e-4,
            correct_bias=False,
        ),
    ),
    ("Shampoo", {"lr": 0.1}, run(pytorch_optimizer.Shampoo, lr=0.1)),
    (
        "Shampoo",
        {"lr": 0.05, "matrixEps": 0.01, "preconditioningComputeSteps": 4, "weightDecay": 0.1},
        run(
            pytorch_optimizer.Shampoo,
            lr=0.05,
            matrix_eps=0.01,
            preconditioning_compute_steps=4,
            weight_decay=0.1,
        ),
    ),
]


def rows(values: np.ndarray | list) -> str:
    return "[\n" + ",\n".join(json.dumps(list(row)) for row in values) + "\n]"


def case(optimizer, options, trajectory) -> str:
    header = {"optimizer": optimizer, "options": options}
    return f'{json.dumps(header)[:-1]}, "trajectory": {rows(trajectory)}}}'


libraries = {name: version(name) for name in ["torch", "pytorch_optimizer"]}
Path(__file__).with_suffix(".json").write_text(
    f'{{"versions": {json.dumps(libraries)},\n"shapes": {json.dumps(SHAPES)},\n'
    f'"initial": {json.dumps(INITIAL.tolist())},\n"curvature": {rows(CURVATURE)},\n"linear": {rows(LINEAR)},\n'
    '"cases": [\n' + ",\n".join(case(*each) for each in CASES) + "\n]}\n"
)
