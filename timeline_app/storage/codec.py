# ruff: noqa: ANN401 - JSON and annotations are only known at run time
"""Frozen dataclasses to JSON and back, typed by their own annotations.

Fields that have their default value are left out, so that small values stay small and a
field added later reads as its default in older files.  Enums are written as their values,
days as ISO 8601, tuples as arrays.
"""

from __future__ import annotations

import json
import re
import types
import typing
from collections.abc import Callable, Collection, Hashable
from dataclasses import MISSING, fields
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, TypeVar, cast

T = TypeVar("T")
_Convert = Callable[[Any], Any]

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


class CodecError(ValueError):
    """Stored JSON that is not the value it should be: the file is damaged."""


def clean(text: str) -> str:
    """Replace lone surrogates, which UTF-8 can't hold, one for one, so that offsets stay."""
    return _LONE_SURROGATE.sub("\ufffd", text)


def encode(value: object, *, without: Collection[str] = ()) -> str:
    """Return a dataclass as JSON, leaving out the fields named (they have columns of their own)."""
    plain = _encoder(cast("Hashable", type(value)))(value)
    for name in without:
        plain.pop(name, None)
    return canonical_json(plain)


def decode(kind: type[T], stored: str, /, **columns: object) -> T:
    """Return the dataclass that `encode` wrote; `columns` are fields kept outside the JSON.

    Raises CodecError where the text is no such value.
    """
    try:
        plain = json.loads(stored)
        readers = _readers(cast("Hashable", kind))
        return kind(**columns, **{name: readers[name](item) for name, item in plain.items()})
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        message = f"not a stored {kind.__name__}: {error}"
        raise CodecError(message) from error


def canonical_json(plain: object) -> str:
    """Write JSON in the one form that hashes and comparisons rely on."""
    return clean(json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":")))


@cache
def _encoder(kind: Any) -> _Convert:
    """Return the function that makes a dict of a dataclass of this kind."""
    hints = typing.get_type_hints(kind)
    plan = [(field.name, field.default, _writer(hints[field.name])) for field in fields(kind)]

    def write(value: Any) -> dict[str, Any]:
        written: dict[str, Any] = {}
        for name, default, convert in plan:
            item = getattr(value, name)
            if default is MISSING or item != default:
                written[name] = item if convert is None else convert(item)
        return written

    return write


def _writer(hint: Any) -> _Convert | None:
    """Return the conversion into JSON for a type, None where it is JSON already."""
    inner, is_optional = _split_optional(hint)
    convert = _required_writer(inner)
    if convert is None or not is_optional:
        return convert
    return lambda item: None if item is None else convert(item)


def _required_writer(hint: Any) -> _Convert | None:
    if typing.get_origin(hint) is tuple:
        return _tuple_writer(typing.get_args(hint))
    if hint is date:
        return date.isoformat
    if issubclass(hint, Enum):
        return lambda item: item.value
    return None if hint in (str, int, float, bool) else _encoder(hint)


def _tuple_writer(arguments: tuple[Any, ...]) -> _Convert:
    if arguments[-1] is Ellipsis:
        each = _writer(arguments[0])
        return list if each is None else lambda items: [each(item) for item in items]
    writers = [_writer(argument) for argument in arguments]
    return lambda items: [
        item if convert is None else convert(item) for item, convert in zip(items, writers, strict=True)
    ]


@cache
def _readers(kind: Any) -> dict[str, _Convert]:
    """Return per field name the conversion from JSON."""
    hints = typing.get_type_hints(kind)
    return {field.name: _reader(hints[field.name]) for field in fields(kind)}


def _reader(hint: Any) -> _Convert:
    inner, is_optional = _split_optional(hint)
    convert = _required_reader(inner)
    if not is_optional:
        return convert
    return lambda item: None if item is None else convert(item)


def _required_reader(hint: Any) -> _Convert:
    if typing.get_origin(hint) is tuple:
        return _tuple_reader(typing.get_args(hint))
    if hint is date:
        return date.fromisoformat
    if issubclass(hint, Enum):
        return cast("_Convert", hint)
    if hint is float:
        return _read_float
    return _read_as(hint) if hint in (str, int, bool) else _read_dataclass(hint)


def _tuple_reader(arguments: tuple[Any, ...]) -> _Convert:
    if arguments[-1] is Ellipsis:
        each = _reader(arguments[0])
        return lambda items: tuple([each(item) for item in items])
    readers = [_reader(argument) for argument in arguments]
    return lambda items: tuple([convert(item) for item, convert in zip(items, readers, strict=True)])


def _read_dataclass(kind: type) -> _Convert:
    readers: dict[str, _Convert] = {}

    def read(plain: Any) -> Any:
        if not readers:
            readers.update(_readers(kind))
        return kind(**{name: readers[name](item) for name, item in plain.items()})

    return read


def _read_as(kind: type) -> _Convert:
    def read(item: Any) -> Any:
        if type(item) is not kind:
            message = f"{item!r} is no {kind.__name__}"
            raise TypeError(message)
        return item

    return read


def _read_float(item: Any) -> float:
    if type(item) not in (int, float):
        message = f"{item!r} is no number"
        raise TypeError(message)
    return cast("float", item)


def _split_optional(hint: Any) -> tuple[Any, bool]:
    """Return the type without None, and whether None was in it."""
    if typing.get_origin(hint) not in (types.UnionType, typing.Union):
        return hint, False
    (inner,) = (argument for argument in typing.get_args(hint) if argument is not type(None))
    return inner, True
