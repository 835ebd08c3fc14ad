"""Which articles and passages are one source: rewrites of one text, tellings that name one origin."""

from timeline_app.reconcile.independence.groups import ArticleGroups
from timeline_app.reconcile.independence.keeping import GroupKeeper, find_groups

__all__ = ["ArticleGroups", "GroupKeeper", "find_groups"]
