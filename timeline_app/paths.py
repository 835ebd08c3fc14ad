"""Where package data and the user's folders are.

`resources/` stands beside the package in a checkout and inside it in an install (the wheel
ships it there); both are found.  Every layer may read package data through this module.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

APP_NAME = "timeline-app"


@cache
def resources() -> Path:
    """Return the folder of the package's data files.

    Raises FileNotFoundError where the installation is incomplete.
    """
    package = Path(__file__).resolve().parent
    for folder in (package / "resources", package.parent / "resources"):
        if folder.is_dir():
            return folder
    message = f"{APP_NAME} is installed without its resources folder; install it again"
    raise FileNotFoundError(message)


def resource(*parts: str) -> Path:
    """Return the path of one data file, such as `resource("lexicons", "en", "months.toml")`."""
    return resources().joinpath(*parts)


def state_folder() -> Path:
    """Return the user's folder for window state and recent cases; it may not exist yet."""
    from platformdirs import user_state_path

    return user_state_path(APP_NAME)
