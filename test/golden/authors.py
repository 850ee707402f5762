"""Authors' own code for PyTorch, from clones of their repositories: what is in no package that is installed here."""

import ast
import math
import os
import subprocess
from dataclasses import dataclass
from typing import Any

import torch


@dataclass(frozen=True)
class Clone:
    repository: str
    """Its address, under whose last part it is cloned, unless `variable` names another folder."""
    variable: str

    def git(self, *arguments: str) -> str:
        folder = os.environ.get(self.variable, self.repository.split("/")[-1])
        command = ["git", "-C", folder, *arguments]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    def version(self, source: str) -> str:
        return f"{self.repository} {self.git('rev-parse', 'HEAD').strip()}, {source}"

    def optimizer(self, source: str, name: str) -> Any:
        """The class, without the rest of the file, which would need other packages."""
        module = ast.parse(self.git("show", f"HEAD:{source}"))
        wanted = [
            node for node in module.body if getattr(node, "name", "").lower() == name.lower()
        ]
        names = {
            "torch": torch,
            "math": math,
            "Optimizer": torch.optim.Optimizer,
            "Tensor": torch.Tensor,
            "List": list,
            "version_higher": True,
        }
        exec(compile(ast.Module(wanted, []), source, "exec"), names)  # noqa: S102
        return names[name]
