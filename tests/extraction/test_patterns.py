"""No expression of the reader takes more than linear time: each is tried on hostile text of two lengths."""

from __future__ import annotations

import importlib
import pkgutil
import re
import time

import pytest

import kg.extraction

HOSTILE = (
    "launch ",
    "to ",
    "will soon ",
    "a b-c ",
    "X-1 ",
    "the first ",
    "planned to launch ",
    "put it in ",
    "1,000 ",
    "May 3 ",
    "’s ",
    "not yet said when ",
    ", ",
)


def patterns() -> list[object]:
    found = {}
    for module in pkgutil.iter_modules(kg.extraction.__path__, "kg.extraction."):
        for name, value in vars(importlib.import_module(module.name)).items():
            if isinstance(value, re.Pattern):
                found[value.pattern] = pytest.param(value, id=f"{module.name.rsplit('.', 1)[-1]}.{name}")
    return list(found.values())


def cost(pattern: re.Pattern[str], text: str) -> float:
    started = time.process_time()
    for _ in pattern.finditer(text):
        pass
    return time.process_time() - started


@pytest.mark.parametrize("pattern", patterns())
def test_an_expression_takes_linear_time(pattern: re.Pattern[str]) -> None:
    """Four times the text costs no more than about four times the time; quadratic would be sixteen."""
    for piece in HOSTILE:
        small, large = (min(cost(pattern, (piece * size)[:size]) for _ in range(2)) for size in (1_500, 6_000))
        assert large < 9 * small + 0.02, piece
