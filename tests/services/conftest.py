"""A small real case to edit: four short accounts of one resignation that may not have been one."""

from pathlib import Path

import pytest

from timeline_app.services.case_session import CaseSession
from timeline_app.services.import_articles import ImportRequest, import_articles

ARTICLES = {
    "herald.txt": """Council: the mayor has resigned

Source: Harbour Herald
Published: 2024-05-14

The city council said on Monday that Mayor Ana Ruiz had resigned.

On 3 May the council had opened an inquiry into the harbour contracts.
""",
    "post.txt": """Mayor denies stepping down

Source: Evening Post
Published: 2024-05-15

On Tuesday, Mayor Ana Ruiz denied that she had resigned. "I did not resign," Ruiz told reporters.

The council announced her resignation on 13 May.
""",
    "wire.txt": """Who runs the harbour city?

Source: Coastal Wire
Published: 2024-05-16

Ana Ruiz said in a statement on Wednesday that she would stay in office until 30 June.
""",
}


@pytest.fixture
def articles(tmp_path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def session(tmp_path, articles):
    case = tmp_path / "mayor.timeline"
    import_articles(ImportRequest(case, (articles,), workers=1))
    with CaseSession(case) as opened:
        yield opened
