"""Records what PyTorch's and optax's L-BFGS do on Rosenbrock's function and on a small network.

    venv/bin/python test/golden/lbfgs.py    # the environment is record.py's

lbfgs.json has the network's data and initial parameters, and for each case, in float64 and in float32, the
parameters after each of its steps and how many evaluations there had been by then; of PyTorch also the first
points that were evaluated, what its state says at the end, and how much its steps differ where
it starts four units in the last place off. It is kept in git.

PyTorch's closures are called as its documentation says. optax is `optax.chain(scale_by_lbfgs(historySize),
scale(-1), line search)`; the value and the gradient are computed anew at the beginning of a step.
"""

import json
import math
from pathlib import Path
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import optax
import torch

STEPS = 20
TRACED = 12
DTYPES = {"f64": torch.float64, "f32": torch.float32}

RANDOM = np.random.default_rng(13)
ROWS, SHAPES = 40, {"w1": (3, 2), "b1": (2,), "w2": (2,), "b2": (1,)}
RAISED = 1e5
"""So high that the values' differences drown, and decreases are judged by slopes."""
INPUTS = RANDOM.normal(size=(ROWS, 3)).astype("float32").astype("float64")
TARGETS = (
    (np.tanh(INPUTS[:, 0] - INPUTS[:, 1]) + 0.3 * INPUTS[:, 2] + 0.1 * RANDOM.normal(size=ROWS))
    .astype("float32")
    .astype("float64")
)
WEIGHTS = [
    (0.5 * RANDOM.normal(size=shape)).astype("float32").astype("float64") for shape in SHAPES.values()
]

PROBLEMS = {
    "rosenbrock": [np.array([-1.2, 1.0], dtype="float32").astype("float64")],
    "network": WEIGHTS,
    "raised": [np.array([-1.2, 1.0], dtype="float32").astype("float64")],
}

TORCH: list[tuple[str, str, dict[str, Any]]] = [
    ("rosenbrock", "unsearched", {"lr": 0.5, "maxIter": 5}),
    ("rosenbrock", "wolfe", {"maxIter": 5, "lineSearch": "strong_wolfe"}),
    (
        "rosenbrock",
        "one iteration",
        {"maxIter": 1, "maxEval": 9, "historySize": 5, "lineSearch": "strong_wolfe"},
    ),
    (
        "rosenbrock",
        "short history",
        {"maxIter": 4, "historySize": 3, "lineSearch": "strong_wolfe", "lr": 0.7},
    ),
    (
        "rosenbrock",
        "few evaluations",
        {"maxIter": 6, "maxEval": 4, "lineSearch": "strong_wolfe", "toleranceGrad": 1e-3},
    ),
    ("network", "unsearched", {"maxIter": 4, "lr": 0.8}),
    ("network", "defaults", {}),
    ("rosenbrock", "defaults", {}),
    ("network", "wolfe", {"maxIter": 4, "lineSearch": "strong_wolfe"}),
    ("network", "short history", {"maxIter": 3, "historySize": 4, "lineSearch": "strong_wolfe"}),
    ("network", "tolerant", {"lineSearch": "strong_wolfe", "toleranceChange": 1e-3}),
]

OPTAX: list[tuple[str, str, dict[str, Any]]] = [
    ("rosenbrock", "zoom", {"lineSearch": "zoom", "maxEval": 21, "historySize": 10}),
    ("rosenbrock", "zoom, few", {"lineSearch": "zoom", "maxEval": 4, "historySize": 6}),
    ("raised", "zoom", {"lineSearch": "zoom", "maxEval": 21, "historySize": 10}),
    ("network", "zoom", {"lineSearch": "zoom", "maxEval": 21, "historySize": 10}),
    ("network", "zoom, few", {"lineSearch": "zoom", "maxEval": 3, "historySize": 4}),
    ("network", "backtracking", {"lineSearch": "backtracking", "maxEval": 31, "historySize": 10}),
]

KEYWORDS = {
    "lr": "lr",
    "maxIter": "max_iter",
    "maxEval": "max_eval",
    "toleranceGrad": "tolerance_grad",
    "toleranceChange": "tolerance_change",
    "historySize": "history_size",
    "lineSearch": "line_search_fn",
}


def loss_of(problem: str, np_: Any, parameters: list[Any], data: tuple[Any, Any]) -> Any:
    if problem != "network":
        x, y = parameters[0][0], parameters[0][1]
        return (1 - x) ** 2 + 100 * (y - x**2) ** 2 + (RAISED if problem == "raised" else 0)
    inputs, targets = data
    w1, b1, w2, b2 = parameters
    outputs = np_.tanh(inputs @ w1 + b1) @ w2 + b2
    return ((outputs - targets) ** 2).mean()


def flat(parameters: list[Any]) -> list[float]:
    return [float(x) for p in parameters for x in np.asarray(p).reshape(-1)]


def sensitivity(problem: str, options: dict[str, Any], dtype: torch.dtype) -> list[float]:
    """By how much each step differs if the parameters start some units in the last place off."""
    steps = np.array(run_torch(problem, options, dtype)["steps"])
    off = np.array(run_torch(problem, options, dtype, 4 * torch.finfo(dtype).eps)["steps"])
    return np.abs(steps - off).max(axis=1).tolist()


def run_torch(
    problem: str, options: dict[str, Any], dtype: torch.dtype, off: float = 0
) -> dict[str, Any]:
    parameters = [
        torch.nn.Parameter(torch.tensor(p * (1 + off), dtype=dtype)) for p in PROBLEMS[problem]
    ]
    data = (torch.tensor(INPUTS, dtype=dtype), torch.tensor(TARGETS, dtype=dtype))
    keywords = {KEYWORDS[name]: value for name, value in options.items()}
    optimizer = torch.optim.LBFGS(parameters, **keywords)
    points: list[list[float]] = []
    losses: list[float] = []

    def closure() -> torch.Tensor:
        optimizer.zero_grad()
        points.append(flat([p.detach() for p in parameters]))
        loss = loss_of(problem, torch, parameters, data)
        losses.append(float(loss.detach()))
        loss.backward()
        return loss

    steps, evaluations, returned = [], [], []
    for _ in range(STEPS):
        returned.append(float(optimizer.step(closure).detach()))
        steps.append(flat([p.detach() for p in parameters]))
        evaluations.append(len(points))
    state = optimizer.state[parameters[0]]
    return {
        "steps": steps,
        "evaluations": evaluations,
        "returned": returned,
        "points": points[:TRACED],
        "losses": losses[:TRACED],
        "state": {
            "n_iter": state["n_iter"],
            "func_evals": state["func_evals"],
            "pairs": len(state["old_dirs"]),
            "t": float(state["t"]),
            "H_diag": float(state["H_diag"]),
            "prev_loss": float(state["prev_loss"]),
            "ro": [float(ro) for ro in state["ro"]],
        },
    }


def run_optax(problem: str, options: dict[str, Any], dtype: str) -> dict[str, Any]:
    parameters = [jnp.asarray(p.astype(dtype)) for p in PROBLEMS[problem]]
    data = (jnp.asarray(INPUTS.astype(dtype)), jnp.asarray(TARGETS.astype(dtype)))

    def value(parameters: list[Any]) -> Any:
        return loss_of(problem, jnp, parameters, data)

    trials = options["maxEval"] - 1
    if options["lineSearch"] == "zoom":
        search = optax.scale_by_zoom_linesearch(trials, initial_guess_strategy="one")
    else:
        search = optax.scale_by_backtracking_linesearch(trials - 1, increase_factor=math.inf)
    solver = optax.chain(
        optax.scale_by_lbfgs(options["historySize"]), optax.scale(-1.0), search
    )
    state = solver.init(parameters)
    steps, evaluations, returned = [], [], []

    @jax.jit
    def step(parameters: list[Any], state: Any) -> Any:
        loss, grad = jax.value_and_grad(value)(parameters)
        updates, state = solver.update(
            grad, state, parameters, value=loss, grad=grad, value_fn=value
        )
        return optax.apply_updates(parameters, updates), state, loss

    for _ in range(STEPS):
        parameters, state, loss = step(parameters, state)
        steps.append(flat(parameters))
        returned.append(float(loss))
        tried = int(state[-1].info.num_linesearch_steps)
        evaluations.append((evaluations[-1] if evaluations else 0) + 1 + tried)
    return {"steps": steps, "evaluations": evaluations, "returned": returned}


def main() -> None:
    cases = []
    for problem, name, options in TORCH:
        runs = {
            key: run_torch(problem, options, dtype)
            | {"sensitivity": sensitivity(problem, options, dtype)}
            for key, dtype in DTYPES.items()
        }
        cases.append(
            {"library": "torch", "problem": problem, "name": name, "options": options, **runs}
        )
    for problem, name, options in OPTAX:
        with jax.enable_x64(True):
            runs = {"f64": run_optax(problem, options, "float64")}
        cases.append(
            {"library": "optax", "problem": problem, "name": name, "options": options, **runs}
        )
    written = {
        "versions": {
            "torch": torch.__version__.split("+")[0],
            "optax": optax.__version__,
            "jax": jax.__version__,
        },
        "network": {
            "inputs": INPUTS.tolist(),
            "targets": TARGETS.tolist(),
            "shapes": {name: list(shape) for name, shape in SHAPES.items()},
        },
        "initial": {name: flat(parameters) for name, parameters in PROBLEMS.items()},
        "cases": cases,
    }
    (Path(__file__).parent / "lbfgs.json").write_text(json.dumps(written) + "\n")
    print(f"{len(cases)} cases")


if __name__ == "__main__":
    main()
