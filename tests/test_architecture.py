"""Each layer imports only what the table of layers lets it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "timeline_app"

MAY_IMPORT = {
    "domain": set(),
    "paths": set(),
    "extract": {"domain", "paths"},
    "reconcile": {"domain", "paths"},
    "ingest": {"domain", "paths"},
    "layout": {"domain"},
    "storage": {"domain", "paths"},
    "export": {"domain", "layout", "paths"},
    "render": {"domain", "layout", "paths"},
    "services": {"domain", "paths", "ingest", "extract", "reconcile", "storage", "layout", "export"},
    "cli": {"services", "domain"},
    "ui": {"services", "layout", "render", "domain", "paths"},
}

NEVER = {
    "domain": {"PySide6", "sqlite3", "sqlite_utils", "pathlib", "os", "io"},
    "paths": {"PySide6", "sqlite3", "sqlite_utils"},
    "extract": {"PySide6", "sqlite3", "sqlite_utils", "time"},
    "reconcile": {"PySide6", "sqlite3", "sqlite_utils", "time"},
    "ingest": {"PySide6", "sqlite3", "sqlite_utils", "socket", "urllib", "requests", "http"},
    "layout": {"PySide6", "sqlite3", "sqlite_utils", "pathlib", "os"},
    "storage": {"PySide6"},
    "export": {"PySide6", "sqlite3", "sqlite_utils"},
    "render": {"PySide6.QtWidgets", "sqlite3", "sqlite_utils"},
    "services": {"PySide6"},
    "cli": {"PySide6"},
    "ui": {"sqlite3", "sqlite_utils", "trafilatura", "docx", "pypdfium2", "htmldate"},
}

HEAVY = {"PySide6", "sqlite_utils", "trafilatura", "docx", "pypdfium2", "htmldate", "jinja2", "numpy"}


def imports_of(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def files_of(layer: str) -> list[Path]:
    single = PACKAGE / f"{layer}.py"
    return [single] if single.exists() else sorted((PACKAGE / layer).rglob("*.py"))


def is_within(module: str, roots: set[str]) -> bool:
    return any(module == root or module.startswith(f"{root}.") for root in roots)


@pytest.mark.parametrize("layer", MAY_IMPORT)
def test_a_layer_imports_only_the_layers_it_may(layer):
    wrong = []
    for path in files_of(layer):
        for module in imports_of(path):
            parts = module.split(".")
            if parts[0] == "timeline_app" and len(parts) > 1 and parts[1] not in MAY_IMPORT[layer] | {layer}:
                wrong.append(f"{path.relative_to(PACKAGE)} imports {module}")
    assert not wrong


@pytest.mark.parametrize("layer", NEVER)
def test_a_layer_never_imports_what_is_not_its_business(layer):
    wrong = [
        f"{path.relative_to(PACKAGE)} imports {module}"
        for path in files_of(layer)
        for module in imports_of(path)
        if is_within(module, NEVER[layer])
    ]
    assert not wrong


def test_nothing_imports_the_composition_root():
    wrong = [
        str(path.relative_to(PACKAGE))
        for path in PACKAGE.rglob("*.py")
        if path.name not in ("app.py", "__main__.py")
        and is_within_any(imports_of(path), {"timeline_app.app", "timeline_app.__main__"})
    ]
    assert not wrong


def is_within_any(modules: Iterator[str], roots: set[str]) -> bool:
    return any(is_within(module, roots) for module in modules)


@pytest.mark.parametrize("name", ["__main__.py", "app.py"])
def test_entry_points_import_nothing_heavy_at_module_level(name):
    tree = ast.parse((PACKAGE / name).read_text(encoding="utf-8"))
    top = [node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)]
    names = {alias.name for node in top if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module or "" for node in top if isinstance(node, ast.ImportFrom)}
    assert not [module for module in names if is_within(module, HEAVY | {"timeline_app.ui", "timeline_app.services"})]
