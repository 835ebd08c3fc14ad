"""What is concluded of one article, and what waits for an editor: all that lists show of a case."""

from __future__ import annotations

from dataclasses import dataclass

from timeline_app.domain.dates import UNDATED, Span
from timeline_app.domain.published_basis import PublishedBasis


@dataclass(frozen=True, slots=True)
class Standing:
    """What the program concludes of one article, decisions taken in."""

    article: str
    """The article's key."""
    outlet: str
    """What badges say: the edited or stated outlet, else the file's name."""
    outlet_known: bool
    short: str
    """Badge text, unique in the case: "RFE"."""
    colour: str = ""
    """`#rrggbb` where an editor set one, else empty: the palette decides."""
    published: Span = UNDATED
    published_basis: PublishedBasis = PublishedBasis.UNKNOWN
    published_confidence: float = 1.0
    group: str = ""
    """Independence group; articles that rewrite one agency text share it."""
    derived_from: str | None = None
    """Key of the article it copies, where that is clear."""
    removed: bool = False


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """Something an editor should look at."""

    kind: str
    """`conflict`, `merge`, `undated`, `published`, `speaker`, `decision`, `weekday`."""
    target: str
    """Id of the event, conflict or actor, or an article's key."""
    words: str
    """What is doubtful, in one plain sentence."""
    conclusion: str = ""
    """The value of the decision that confirms it: its kind, a conflict's type, `published 2021-11-02`, `decision 7`."""

    @property
    def key(self) -> tuple[str, str, str]:
        """What tells it from all others, whatever its words."""
        return self.kind, self.target, self.conclusion
