"""PyTorch: the oracle of all of Nadir's defaults."""

import re
from collections.abc import Iterator
from functools import partial

import numpy as np
import problem
import torch
from trajectory import Case, Library, Options

CASES = [
    Case("sgd", "SGD"),
    Case("sgd-momentum", "SGD", {"momentum": 0.9}),
    Case("sgd-dampening", "SGD", {"momentum": 0.9, "dampening": 0.3}),
    Case("sgd-nesterov", "SGD", {"momentum": 0.9, "nesterov": True}),
    Case("sgd-weight-decay", "SGD", {"lr": 0.1, "weightDecay": 0.1}),
    Case("sgd-momentum-weight-decay", "SGD", {"lr": 0.01, "momentum": 0.9, "weightDecay": 0.1}),
    Case(
        "sgd-nesterov-weight-decay",
        "SGD",
        {"lr": 0.01, "momentum": 0.9, "nesterov": True, "weightDecay": 0.1},
    ),
    Case("sgd-maximize", "SGD", {"maximize": True}),
    Case(
        "sgd-maximize-weight-decay",
        "SGD",
        {"lr": 0.01, "momentum": 0.5, "dampening": 0.3, "weightDecay": 0.1, "maximize": True},
    ),
    Case("adagrad", "Adagrad"),
    Case("adagrad-lr-decay", "Adagrad", {"lrDecay": 0.1}),
    Case("adagrad-initial-accumulator", "Adagrad", {"initialAccumulator": 0.1}),
    Case("adagrad-weight-decay", "Adagrad", {"weightDecay": 0.1}),
    Case("adagrad-maximize", "Adagrad", {"maximize": True}),
    Case("adagrad-eps", "Adagrad", {"eps": 1e-3}),
    Case("rmsprop", "RMSprop"),
    Case("rmsprop-alpha", "RMSprop", {"alpha": 0.9}),
    Case("rmsprop-centered", "RMSprop", {"centered": True}),
    Case("rmsprop-momentum", "RMSprop", {"momentum": 0.9}),
    Case("rmsprop-centered-momentum", "RMSprop", {"centered": True, "momentum": 0.9}),
    Case("rmsprop-weight-decay", "RMSprop", {"weightDecay": 0.1}),
    Case("rmsprop-maximize", "RMSprop", {"maximize": True}),
    Case("rmsprop-eps", "RMSprop", {"eps": 1e-3}),
    Case("rmsprop-centered-eps", "RMSprop", {"centered": True, "eps": 1e-3}),
    Case("adadelta", "Adadelta"),
    Case("adadelta-lr-rho", "Adadelta", {"lr": 0.1, "rho": 0.95}),
    Case("adadelta-weight-decay", "Adadelta", {"weightDecay": 0.1}),
    Case("adadelta-maximize", "Adadelta", {"maximize": True}),
    Case("adadelta-eps", "Adadelta", {"eps": 1e-3}),
    Case("adam", "Adam"),
    Case("adam-lr-betas", "Adam", {"lr": 0.01, "betas": [0.8, 0.95]}),
    Case("adam-amsgrad", "Adam", {"amsgrad": True}),
    Case("adam-amsgrad-betas", "Adam", {"lr": 0.01, "betas": [0.8, 0.95], "amsgrad": True}),
    Case("adam-weight-decay", "Adam", {"weightDecay": 0.1}),
    Case("adam-maximize", "Adam", {"maximize": True}),
    Case("adam-amsgrad-maximize", "Adam", {"amsgrad": True, "maximize": True}),
    Case("adam-eps", "Adam", {"eps": 1e-3}),
    Case("adam-decoupled", "Adam", {"weightDecay": 0.1, "decoupledWeightDecay": True}),
    Case("adamw", "AdamW"),
    Case("adamw-weight-decay", "AdamW", {"weightDecay": 0.1}),
    Case("adamw-amsgrad", "AdamW", {"betas": [0.8, 0.95], "amsgrad": True}),
    Case("adamw-maximize", "AdamW", {"maximize": True}),
    Case("adamax", "Adamax"),
    Case("adamax-betas", "Adamax", {"betas": [0.8, 0.95]}),
    Case("adamax-weight-decay", "Adamax", {"weightDecay": 0.1}),
    Case("adamax-maximize", "Adamax", {"maximize": True}),
    Case("adamax-eps", "Adamax", {"eps": 1e-3}),
    Case("nadam", "NAdam"),
    Case("nadam-betas", "NAdam", {"betas": [0.8, 0.95]}),
    Case("nadam-momentum-decay", "NAdam", {"momentumDecay": 0.1}),
    Case("nadam-weight-decay", "NAdam", {"weightDecay": 0.1}),
    Case("nadam-decoupled", "NAdam", {"weightDecay": 0.1, "decoupledWeightDecay": True}),
    Case("nadam-maximize", "NAdam", {"maximize": True}),
    Case("nadam-eps", "NAdam", {"eps": 1e-3}),
]


def _arguments(options: Options) -> Options:
    """PyTorch's names are Nadir's in snake_case, all but one."""
    snake = {re.sub("[A-Z]", lambda m: "_" + m[0].lower(), k): v for k, v in options.items()}
    if "initial_accumulator" in snake:
        snake["initial_accumulator_value"] = snake.pop("initial_accumulator")
    return snake


def _run(case: Case, dtype: str) -> Iterator[np.ndarray]:
    # The default dtype is also that of NAdam's running product of momenta.
    torch.set_default_dtype(getattr(torch, dtype))
    parameters = [
        torch.nn.Parameter(torch.tensor(part))
        for part in problem.split(problem.INITIAL.astype(dtype), case.shapes)
    ]
    make = case.make or partial(getattr(torch.optim, case.optimizer), **_arguments(case.options))
    optimizer = make(parameters)
    for step, gradient in enumerate(problem.GRADIENTS.astype(dtype)):
        if step == problem.LR_CHANGE_AT:
            for group in optimizer.param_groups:
                group["lr"] *= problem.LR_CHANGE_FACTOR
        for parameter, part in zip(parameters, problem.split(gradient, case.shapes), strict=True):
            parameter.grad = torch.tensor(part)
        optimizer.step()
        yield problem.join(parameter.detach().numpy() for parameter in parameters)


def torch_cases(cases: list[Case]) -> Library:
    """PyTorch's own optimizers: a case's options are its arguments."""
    return Library("torch", torch.__version__.split("+")[0], cases, _run)


def module_cases(name: str, version: str, cases: list[Case]) -> Library:
    """Another package's optimizers for PyTorch: a case's `make` is called with the parameters."""
    return Library(name, version, cases, _run)


LIBRARY = torch_cases(CASES)
