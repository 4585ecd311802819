"""The wheel works outside the checkout: built, installed into an empty environment, used on a text of the user's own."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def run(*command: str | Path, cwd: Path) -> str:
    # A search path of the caller's would show the checkout and not the wheel.
    clean = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        [str(c) for c in command], cwd=cwd, env=clean, check=False, capture_output=True, text=True, timeout=600
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_an_installed_wheel_builds_and_answers(tmp_path: Path) -> None:
    """Pip install, kg build, kg query, in an empty folder."""
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", tmp_path / "dist", cwd=ROOT)
    [wheel] = (tmp_path / "dist").glob("*.whl")
    # The dependencies are those of this environment, so that the test needs no network; the package itself is the wheel's.
    environment = tmp_path / "env"
    venv.create(environment, with_pip=False)
    site = next(environment.glob("lib/python*/site-packages"))
    run(sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", site, wheel, cwd=tmp_path)
    ours = next(p for p in map(Path, sys.path) if p.name == "site-packages")
    (site / "dependencies.pth").write_text(f"{ours}\n", encoding="utf-8")
    folder = tmp_path / "empty"
    folder.mkdir()
    (folder / "note.txt").write_text(
        "India launched the EMISAT satellite on a PSLV rocket on April 1, 2019.\n", encoding="utf-8"
    )
    python = environment / "bin" / "python"
    where = run(python, "-P", "-c", "import kg; print(kg.__file__)", cwd=folder)
    assert str(environment) in where
    assert "foreign-launch" in run(python, "-P", "-m", "kg", "rules", cwd=folder)
    run(python, "-P", "-m", "kg", "build", cwd=folder)
    run(python, "-P", "-m", "kg", "ingest", "note.txt", cwd=folder)
    answer = run(python, "-P", "-m", "kg", "query", "launches", "--format", "csv", cwd=folder)
    assert "EMISAT" in answer
    assert "Malligyong-1" in answer
