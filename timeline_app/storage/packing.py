"""The timeline's columns as bytes: 100,000 events are read in a few large pieces, not row by row.

Numbers are little-endian arrays.  Words are JSON arrays; where they repeat (kinds, names,
dates), each is written once and the column holds its number.
"""

from __future__ import annotations

import json
import sys
from array import array
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from timeline_app.domain.timeline import EventColumns
from timeline_app.storage.codec import CodecError

_NUMBERS = {
    "start_s": "q",
    "end_s": "q",
    "told_start_s": "q",
    "told_end_s": "q",
    "flags": "H",
    "independent": "H",
    "accounts": "H",
    "conflicts": "H",
}
_UNIQUE_WORDS = ("ids", "labels")
_REPEATED_WORDS = ("dates", "date_words", "precisions", "actors", "kinds")


def pack_columns(columns: EventColumns) -> dict[str, bytes]:
    """Return each column's bytes by its name."""
    packed = {name: _pack_numbers(getattr(columns, name)) for name in _NUMBERS}
    packed |= {name: _pack_json(getattr(columns, name)) for name in _UNIQUE_WORDS}
    packed |= {name: _pack_repeated(getattr(columns, name)) for name in _REPEATED_WORDS}
    packed["sources"] = _pack_repeated(columns.sources)
    return packed


def unpack_columns(packed: Mapping[str, bytes]) -> EventColumns:
    """Return the columns that `pack_columns` packed; raises CodecError where they are damaged."""
    try:
        columns = _unpack(packed)
    except (ValueError, KeyError, IndexError, TypeError) as error:
        message = f"the timeline's columns can't be read ({error})"
        raise CodecError(message) from error
    if len({len(getattr(columns, name)) for name in EventColumns.__slots__}) != 1:
        message = "the timeline's columns differ in length"
        raise CodecError(message)
    return columns


def unpack_words(name: str, data: bytes) -> tuple[str, ...]:
    """Return one column of words that `pack_columns` packed; raises CodecError where it is damaged."""
    try:
        return tuple(json.loads(data)) if name in _UNIQUE_WORDS else _unpack_repeated(data, str)
    except (ValueError, IndexError, TypeError) as error:
        message = f"the timeline's column {name} can't be read ({error})"
        raise CodecError(message) from error


def _unpack(packed: Mapping[str, bytes]) -> EventColumns:
    read: dict[str, Any] = {name: _unpack_numbers(code, packed[name]) for name, code in _NUMBERS.items()}
    read |= {name: tuple(json.loads(packed[name])) for name in _UNIQUE_WORDS}
    read |= {name: _unpack_repeated(packed[name], str) for name in _REPEATED_WORDS}
    return EventColumns(**read, sources=_unpack_repeated(packed["sources"], tuple))


def _pack_numbers(numbers: array[int]) -> bytes:
    return _little_endian(numbers).tobytes()


def _unpack_numbers(code: str, data: bytes) -> array[int]:
    numbers = array(code)
    numbers.frombytes(data)
    return _little_endian(numbers)


def _little_endian(numbers: array[int]) -> array[int]:
    if sys.byteorder == "little":
        return numbers
    swapped = array(numbers.typecode, numbers)
    swapped.byteswap()
    return swapped


def _pack_json(items: Sequence[object]) -> bytes:
    return json.dumps(items, ensure_ascii=True, separators=(",", ":")).encode()


def _pack_repeated(items: Sequence[object]) -> bytes:
    numbers: dict[object, int] = {}
    column = array("I", [numbers.setdefault(item, len(numbers)) for item in items])
    distinct = _pack_json(list(numbers))
    return len(distinct).to_bytes(8, "little") + distinct + _pack_numbers(column)


def _unpack_repeated(data: bytes, kind: Callable[[Any], Any]) -> tuple[Any, ...]:
    behind = 8 + int.from_bytes(data[:8], "little")
    distinct = [kind(item) for item in json.loads(data[8:behind])]
    return tuple([distinct[number] for number in _unpack_numbers("I", data[behind:])])
