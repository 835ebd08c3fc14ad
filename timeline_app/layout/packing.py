"""Cards onto tracks without overlap.

The place of a card depends on the scale alone, never on how far the view is scrolled:
intervals come in local pixels (`TimeScale.local_px`), and each takes the first free track.
"""

from __future__ import annotations

from collections.abc import Sequence


def pack_tracks(lefts: Sequence[float], rights: Sequence[float], gap_px: float) -> list[int]:
    """Return the track of each interval: the first where `gap_px` to the one before stays free.

    Intervals are taken in the order given; in order of their left ends the number of tracks is the least there is.
    """
    ends: list[float] = []
    tracks: list[int] = []
    for left, right in zip(lefts, rights, strict=True):
        for track, end in enumerate(ends):
            if end + gap_px <= left:
                ends[track] = right
                break
        else:
            track = len(ends)
            ends.append(right)
        tracks.append(track)
    return tracks
