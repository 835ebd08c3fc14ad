"""The command line's commands."""

from timeline_app.cli.main import run_command_line

__all__ = ["run_command_line"]
