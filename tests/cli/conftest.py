"""The command line as a person runs it, in this process."""

from dataclasses import dataclass

import pytest

from timeline_app.app import compose_services
from timeline_app.cli import run_command_line


@dataclass(frozen=True)
class Ran:
    status: int
    out: str
    err: str


@pytest.fixture
def run(capfd):
    def run_one(*arguments) -> Ran:
        status = run_command_line([str(argument) for argument in arguments], compose_services())
        captured = capfd.readouterr()
        return Ran(status, captured.out, captured.err)

    return run_one
