"""`Model` and `make_optimizer` of the authors' `bin/ffn.py`, in a clone of their repository that the first argument names:

    git clone https://github.com/yandex-research/tabular-dl-optimizers
    venv/bin/pip install --no-deps tabm==0.0.3 rtdl_num_embeddings==0.0.12 rtdl_revisiting_models==0.0.2
"""

import ast
import sys
import tomllib
import typing
from pathlib import Path

import torch
from torch import nn

clone = Path(sys.argv[1])
sys.path.insert(0, str(clone))

import rtdl_num_embeddings  # noqa: E402
import rtdl_revisiting_models  # noqa: E402
import tabm  # noqa: E402

import lib.deep  # noqa: E402
import lib.optim  # noqa: E402

# Only these of the file, whose other imports want a newer Python.
WANTED = {"Model", "make_num_embeddings", "_CUSTOM_OPTIMIZERS", "get_optimizer_class", "make_optimizer"}


def wanted(node):
    if isinstance(node, ast.Assign):
        target = node.targets[0]
        return ast.unparse(target.value if isinstance(target, ast.Subscript) else target) in WANTED
    return getattr(node, "name", None) in WANTED


tree = ast.parse((clone / "bin/ffn.py").read_text())
tree.body = [node for node in tree.body if wanted(node)]
names = {
    **{"torch": torch, "nn": nn, "Tensor": torch.Tensor, "typing": typing, "lib": lib, "tabm": tabm},
    **{"rtdl_num_embeddings": rtdl_num_embeddings, "rtdl_revisiting_models": rtdl_revisiting_models},
    **{"Literal": typing.Literal, "Any": typing.Any, "KWArgs": dict},
}
exec(compile(tree, "ffn.py", "exec"), names)
# Newer than their PyTorch, 2.7.1, which had none: theirs is that of `vendor/`.
if hasattr(torch.optim, "Muon"):
    del torch.optim.Muon

make_optimizer = names["make_optimizer"]
AdamWScheduleFree = lib.optim.AdamWScheduleFree


def config_of(name):
    text = (clone / f"exp/mlp/{name}/diamond/evaluation/config.toml").read_text()
    return tomllib.loads(text)["base_config"]


def model_of(features, backbone):
    return names["Model"](
        **{"n_num_features": features, "cat_cardinalities": [], "n_classes": None},
        **{"type": "mlp", "num_embeddings_bins": None, "backbone": backbone},
    )
