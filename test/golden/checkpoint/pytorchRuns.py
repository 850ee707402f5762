"""Training that moves between PyTorch and Nadir, both ways.

    venv/bin/python test/golden/checkpoint/pytorchRuns.py        # PyTorch begins: fromTorch.pt
    RECORD=1 npx vitest run test/checkpoint/torch/runs.test.ts   # Nadir begins: fromNadir.pt
    venv/bin/python test/golden/checkpoint/pytorchRuns.py        # PyTorch goes on where that stopped
    RECORD=1 npx vitest run test/checkpoint/torch/runs.test.ts   # how far they part: moves.json

pytorchRuns.json has the parameters after each step that PyTorch takes after BEFORE steps: its own, whose state then
is fromTorch.pt, and Nadir's, whose state is fromNadir.pt, loaded with weights_only=True, with mmap=True too.
Names are given to the optimizers of float64; those of float32 know parameters by their order alone. Muon
orthogonalizes in the parameters' precision, as in optimizers/muon.py.
"""

import json
import pathlib
import warnings

import torch
from pytorch import described

warnings.simplefilter("ignore")
torch.Tensor.bfloat16 = torch.Tensor.clone

HERE = pathlib.Path(__file__).parent
BEFORE, AFTER = 6, 8
SHAPES = {"a": (3, 2), "b": (3,), "c": (), "d": (2, 3)}
MATRICES = {"a": (3, 2), "d": (2, 3)}
# Steps in which a parameter has no gradient; "d" has none before the move.
MISSED = {"c": {1, 2}, "d": set(range(BEFORE))}

CASES = {
    "sgd": ("SGD", {"lr": 0.1}),
    "sgd-momentum": ("SGD", {"lr": 0.05, "momentum": 0.9, "dampening": 0.5, "weight_decay": 0.01}),
    "sgd-nesterov": ("SGD", {"lr": 0.05, "momentum": 0.9, "nesterov": True, "maximize": True}),
    "adagrad": ("Adagrad", {"lr": 0.1, "lr_decay": 0.1, "initial_accumulator_value": 0.1}),
    "rmsprop": ("RMSprop", {"lr": 0.05}),
    "rmsprop-centered": ("RMSprop", {"lr": 0.02, "alpha": 0.9, "momentum": 0.9, "centered": True}),
    "adadelta": ("Adadelta", {"rho": 0.8, "weight_decay": 0.1}),
    "adam": ("Adam", {"lr": 0.05, "betas": (0.8, 0.95)}),
    "adam-amsgrad": ("Adam", {"lr": 0.05, "amsgrad": True, "weight_decay": 0.1}),
    "adam-tensor": ("Adam", {"lr": torch.tensor(0.05, dtype=torch.float64), "maximize": True}),
    "adam-groups": ("Adam", {"lr": 0.05}),
    "adamw": ("AdamW", {"lr": 0.05, "weight_decay": 0.2}),
    "adamax": ("Adamax", {"lr": 0.05}),
    "asgd": ("ASGD", {"lr": 0.1, "lambd": 0.1, "t0": 3}),
    "nadam": ("NAdam", {"lr": 0.05, "momentum_decay": 0.1}),
    "nadam-decoupled": ("NAdam", {"lr": 0.05, "weight_decay": 0.1, "decoupled_weight_decay": True}),
    "radam": ("RAdam", {"lr": 0.05, "betas": (0.9, 0.99)}),
    "rprop": ("Rprop", {"lr": 0.05, "etas": (0.4, 1.3)}),
    "adafactor": ("Adafactor", {"lr": 0.05, "eps": (1e-10, 1e-3), "weight_decay": 0.1}),
    "muon": ("Muon", {"lr": 0.05}),
    "sparseadam": ("SparseAdam", {"lr": 0.05}),
    "lbfgs": ("LBFGS", {"lr": 0.5, "max_iter": 2, "history_size": 5}),
    "lbfgs-wolfe": ("LBFGS", {"max_iter": 2, "history_size": 4, "line_search_fn": "strong_wolfe"}),
}
DTYPES = {"f64": torch.float64, "f32": torch.float32}


def shapes_of(optimizer):
    return MATRICES if optimizer in ("Muon", "SparseAdam") else SHAPES


def gradient(step, shape):
    count = torch.arange(torch.tensor(shape).prod(), dtype=torch.float64)
    return ((count * 7 + step * 13) % 11 / 4 - 1.1).reshape(shape)


def loss_of(parameters):
    """For L-BFGS: no function whose last digits machines compute differently."""
    x = torch.cat([each.reshape(-1) for each in parameters])
    shifted = x - torch.arange(len(x), dtype=x.dtype) / 8
    return (shifted**2).sum() + (shifted**4).sum() / 4 + shifted.sum() ** 2 / 8


class Run:
    """A case in one precision."""

    def __init__(self, key):
        name, precision = key.split()
        self.kind, self.options = CASES[name]
        self.dtype = DTYPES[precision]
        # That of NAdam's and ASGD's numbers, and of counts.
        torch.set_default_dtype(self.dtype)
        self.shapes = shapes_of(self.kind)
        self.parameters = {
            key: torch.nn.Parameter(torch.linspace(-1, 1, int(torch.tensor(shape).prod())).reshape(shape))
            for key, shape in self.shapes.items()
        }
        members = list(self.parameters.items() if precision == "f64" else self.parameters.values())
        if name == "adam-groups":
            members = [{"params": members[:1], "weight_decay": 0.1}, {"params": members[1:], "lr": 0.02}]
        self.optimizer = getattr(torch.optim, self.kind)(members, **self.options)

    def step(self, number):
        for key, parameter in self.parameters.items():
            grad = gradient(number, self.shapes[key]).to(self.dtype)
            if self.kind == "SparseAdam":
                rows = torch.arange(len(grad))[None]
                grad = torch.sparse_coo_tensor(rows, grad, grad.shape)
            parameter.grad = None if number in MISSED.get(key, ()) else grad
        if self.kind != "LBFGS":
            self.optimizer.step()
            return

        def closure():
            self.optimizer.zero_grad()
            loss = loss_of(self.parameters.values())
            loss.backward()
            return loss

        self.optimizer.step(closure)

    def values(self):
        return [x for each in self.parameters.values() for x in each.detach().flatten().tolist()]

    def go_on(self):
        for number in range(BEFORE, BEFORE + AFTER):
            self.step(number)
            yield self.values()

    def saved(self):
        # Copies, since training goes on.
        model = {key: each.detach().clone() for key, each in self.parameters.items()}
        return {"model": model, "optimizer": self.optimizer.state_dict()}

    def load(self, saved):
        for key, each in self.parameters.items():
            each.data.copy_(saved["model"][key])
        self.optimizer.load_state_dict(saved["optimizer"])


KEYS = [f"{name} {dtype}" for name in CASES for dtype in DTYPES]
NETWORK = [3, 4, 2]
INPUTS = [[0.5, -1.0, 0.25], [1.5, 0.0, -0.75]]


def network():
    torch.set_default_dtype(torch.float64)
    return torch.nn.Sequential(torch.nn.Linear(3, 4), torch.nn.Tanh(), torch.nn.Linear(4, 2))


def from_torch():
    saved, runs = {}, {}
    for key in KEYS:
        run = Run(key)
        for number in range(BEFORE):
            run.step(number)
        saved[key] = copied(run.saved())
        runs[key] = list(run.go_on())
    torch.manual_seed(3)
    model = network()
    saved["network"] = model.state_dict()
    torch.save(saved, HERE / "fromTorch.pt")
    return {"runs": runs, "outputs": model(torch.tensor(INPUTS)).tolist()}


def copied(value):
    if torch.is_tensor(value):
        return value.clone()
    if isinstance(value, dict):
        return type(value)((key, copied(each)) for key, each in value.items())
    return type(value)(map(copied, value)) if isinstance(value, (list, tuple)) else value


def from_nadir(path):
    saved = torch.load(path, weights_only=True)
    mapped = torch.load(path, weights_only=True, mmap=True)
    assert json.dumps(described(saved)) == json.dumps(described(mapped))
    runs = {}
    for key in KEYS:
        run = Run(key)
        run.load(saved[key])
        runs[key] = list(run.go_on())
    model = network()
    model.load_state_dict(mapped["network"], strict=True)
    outputs = model(torch.tensor(INPUTS)).tolist()
    return {"runs": runs, "outputs": outputs, "everything": described(saved["everything"])}


if __name__ == "__main__":
    path = HERE / "fromNadir.pt"
    golden = {
        "torch": torch.__version__.split("+")[0],
        "before": BEFORE,
        "after": AFTER,
        "fromTorch": from_torch(),
        "fromNadir": from_nadir(path) if path.exists() else None,
    }
    text = json.dumps(golden).replace("]], ", "]],\n")
    path.with_name("pytorchRuns.json").write_text(text + "\n")
