# ruff: noqa: ANN401 - JSON and annotations are only known at run time
"""Frozen dataclasses to JSON and back, typed by their own annotations.

Fields that have their default value are left out, so that small values stay small and a
field added later reads as its default in older files.  Enums are written as their values,
days and wall-clock times as ISO 8601, tuples as arrays.
"""

from __future__ import annotations

import json
import re
import types
import typing
from collections.abc import Callable, Collection, Hashable, Mapping, Sequence
from dataclasses import fields
from datetime import date
from enum import Enum
from functools import cache, lru_cache
from operator import attrgetter
from typing import Any, TypeVar, cast

from timeline_app.domain.dates import WallTime

T = TypeVar("T")
_Convert = Callable[[Any], Any]

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_CANONICAL = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True)
_DAY_CHARACTERS, _MOMENT_CHARACTERS = len("2021-11-01"), len("2021-11-01T14:30:00")


class CodecError(ValueError):
    """Stored JSON that is not the value it should be: the file is damaged."""


def clean(text: str) -> str:
    """Replace lone surrogates, which UTF-8 can't hold, one for one, so that offsets stay."""
    return text if text.isascii() else _LONE_SURROGATE.sub("\ufffd", text)


def encode(value: object, *, without: Collection[str] = ()) -> str:
    """Return a dataclass as JSON, leaving out the fields named (they have columns of their own)."""
    plain = _encoder(cast("Hashable", type(value)))(value)
    for name in without:
        plain.pop(name, None)
    return clean(_COMPACT.encode(plain))


def decode(kind: type[T], stored: str, /, **columns: object) -> T:
    """Return the dataclass that `encode` wrote; `columns` are fields kept outside the JSON.

    Raises CodecError where the text is no such value.
    """
    try:
        return kind(**columns, **_decoded_fields(_readers(cast("Hashable", kind)), json.loads(stored)))
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        message = f"not a stored {kind.__name__}: {error}"
        raise CodecError(message) from error


def decode_all(kind: type[T], stored: Sequence[str]) -> tuple[T, ...]:
    """Return the dataclasses that `encode` wrote, in order: for thousands much faster than one by one.

    Raises CodecError where one of the texts is no such value.
    """
    readers = _readers(cast("Hashable", kind))
    try:
        plain = json.loads(f"[{','.join(stored)}]")
        return tuple([kind(**_decoded_fields(readers, one)) for one in plain])
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        message = f"not a stored {kind.__name__}: {error}"
        raise CodecError(message) from error


def decode_field(stored: str, name: str) -> tuple[Any, ...]:
    """Return one field of a stored value that is a tuple, empty where it has its default; it is not decoded further.

    Raises CodecError where the text is no such value.
    """
    try:
        return tuple(json.loads(stored).get(name, ()))
    except (ValueError, TypeError, AttributeError) as error:
        message = f"not a stored value with {name}: {error}"
        raise CodecError(message) from error


def canonical_json(plain: object) -> str:
    """Write JSON in the one form that hashes rely on: keys sorted, no spaces."""
    return clean(_CANONICAL.encode(plain))


@cache
def _encoder(kind: Any) -> _Convert:
    """Return the function that makes a dict of a dataclass of this kind."""
    hints = typing.get_type_hints(kind)
    names = [field.name for field in fields(kind)]
    plan = [(field.name, field.default, _writer(hints[field.name])) for field in fields(kind)]
    values_of = _values_getter(names)

    def write(value: Any) -> dict[str, Any]:
        return {
            name: item if convert is None else convert(item)
            for (name, default, convert), item in zip(plan, values_of(value), strict=True)
            if item is not default and item != default
        }

    return write


def _values_getter(names: list[str]) -> _Convert:
    """Return the function that takes all fields at once, as a tuple even where there is one."""
    if len(names) == 1:
        return lambda value: (getattr(value, names[0]),)
    return attrgetter(*names)


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
    if issubclass(hint, str | int | float):  # enums of strings among them
        return None
    if hint is date:
        return date.isoformat
    return WallTime.iso if hint is WallTime else _encoder(hint)


def _tuple_writer(arguments: tuple[Any, ...]) -> _Convert:
    if arguments[-1] is Ellipsis:
        each = _writer(arguments[0])
        return list if each is None else lambda items: [each(item) for item in items]
    writers = [_writer(argument) for argument in arguments]
    return lambda items: [
        item if convert is None else convert(item) for item, convert in zip(items, writers, strict=True)
    ]


@cache
def _readers(kind: Any) -> dict[str, _Convert | None]:
    """Return per field name the conversion from JSON."""
    hints = typing.get_type_hints(kind)
    return {field.name: _reader(hints[field.name]) for field in fields(kind)}


def _decoded_fields(readers: Mapping[str, _Convert | None], plain: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: item if (convert := readers[name]) is None or item is None else convert(item)
        for name, item in plain.items()
    }


def _reader(hint: Any) -> _Convert | None:
    """Return the conversion from JSON for a type, None where JSON has it already."""
    inner, _ = _split_optional(hint)
    if typing.get_origin(inner) is tuple:
        return _tuple_reader(typing.get_args(inner))
    if issubclass(inner, Enum):
        return {member.value: member for member in inner}.__getitem__
    if inner in (str, int, float, bool):
        return None
    if inner is date:
        return date.fromisoformat
    return _read_wall_time if inner is WallTime else _dataclass_reader(inner)


def _tuple_reader(arguments: tuple[Any, ...]) -> _Convert:
    if arguments[-1] is Ellipsis:
        each = _reader(arguments[0])
        return tuple if each is None else lambda items: tuple([each(item) for item in items])
    readers = [_reader(argument) for argument in arguments]
    return lambda items: tuple(
        [item if convert is None else convert(item) for item, convert in zip(items, readers, strict=True)]
    )


def _dataclass_reader(kind: type) -> _Convert:
    readers = _readers(cast("Hashable", kind))
    return lambda plain: kind(**_decoded_fields(readers, plain))


@lru_cache(maxsize=4096)
def _read_wall_time(text: str) -> WallTime:
    """Read what `WallTime.iso` wrote; the days of a case are few, so each is made once."""
    hour, minute, second = (int(part) for part in text[_DAY_CHARACTERS + 1 : _MOMENT_CHARACTERS].split(":"))
    day = date.fromisoformat(text[:_DAY_CHARACTERS])
    return WallTime(day, (hour * 60 + minute) * 60 + second, text[_MOMENT_CHARACTERS:])


def _split_optional(hint: Any) -> tuple[Any, bool]:
    """Return the type without None, and whether None was in it."""
    if typing.get_origin(hint) not in (types.UnionType, typing.Union):
        return hint, False
    (inner,) = (argument for argument in typing.get_args(hint) if argument is not type(None))
    return inner, True
