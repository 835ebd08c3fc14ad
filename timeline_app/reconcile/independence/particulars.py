"""Which articles tell each particular of a case, and by how many each is told, kept while articles come and go."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set

from timeline_app.reconcile.independence.substance import Substance

FEW = 12
"""A particular told by more articles says little of any two of them, and pairing all would grow with the square."""
EXACT_UP_TO = 200
"""Articles of a case up to which all is counted exactly; beyond, what more than a few tell is counted in powers
of two, so that one article more changes what is said of a few others only and not of all."""


class Particulars:
    """The particulars of one case's articles."""

    def __init__(self) -> None:
        self.substances: Mapping[str, Substance] = {}
        """By article key."""
        self.frequency: dict[str, int] = {}
        """How many articles tell each particular, in powers of two where it is many in a large case."""
        self.size = 0
        """How many articles there are, counted likewise."""
        self._tellers: defaultdict[str, set[str]] = defaultdict(set)

    def tellers(self, particular: str) -> Set[str]:
        """Return the keys of the articles that tell a particular."""
        return self._tellers[particular]

    def update(self, substances: Sequence[Substance]) -> set[str]:
        """Take in what the case's articles tell now.

        Return the keys of those that came, changed or went, and of all that tell a particular whose frequency
        is another one now.
        """
        before, now = self.substances, {one.article: one for one in substances}
        gone = [one for key, one in before.items() if now.get(key) is not one]
        come = [one for key, one in now.items() if before.get(key) is not one]
        self.substances = now
        for one in gone:
            for particular in one.places:
                self._tellers[particular].discard(one.article)
        for one in come:
            for particular in one.places:
                self._tellers[particular].add(one.article)
        touched = {one.article for one in (*gone, *come)}
        size, self.size = self.size, _rounded(len(now)) if len(now) > EXACT_UP_TO else len(now)
        if size != self.size:
            self._count(list(self._tellers))
            return touched | now.keys()
        return touched.union(*self._count({told for one in (*gone, *come) for told in one.places}))

    def _count(self, particulars: Iterable[str]) -> Sequence[Set[str]]:
        """Count who tells some particulars again; return the tellers of those for which that made a difference."""
        is_exact = self.size <= EXACT_UP_TO
        changed = []
        for one in particulars:
            tellers = self._tellers[one]
            count = len(tellers)
            frequency = count if is_exact or count <= FEW else _rounded(count)
            if frequency != self.frequency.get(one):
                self.frequency[one] = frequency
                changed.append(tellers)
            if not tellers:
                del self._tellers[one], self.frequency[one]
        return changed


def _rounded(count: int) -> int:
    """Return the power of two that is nearest to a count on the scale of logarithms."""
    return 1 << ((2 * count * count).bit_length() - 1) // 2
