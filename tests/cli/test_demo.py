"""The demo: a newcomer's first minute."""

from timeline_app.storage import CaseFile


def test_demo_writes_case_page_and_picture_and_says_what_is_in_them(run, tmp_path):
    ran = run("demo", "--out", tmp_path / "demo")
    assert ran.status == 0, ran.err
    assert "5 sample articles" in ran.out
    assert "≠" in ran.out
    for name in ("demo.timeline", "demo.html", "demo.png"):
        assert str(tmp_path / "demo" / name) in ran.out
        assert (tmp_path / "demo" / name).stat().st_size > 1000
    with CaseFile.open(tmp_path / "demo" / "demo.timeline", read_only=True) as case:
        assert case.verify() == ()


def test_demo_never_writes_over_an_earlier_one(run, tmp_path):
    (tmp_path / "demo").mkdir()
    kept = tmp_path / "demo" / "demo.html"
    kept.write_text("mine", encoding="utf-8")
    ran = run("demo", "--out", tmp_path / "demo")
    assert kept.read_text(encoding="utf-8") == "mine"
    assert (tmp_path / "demo-2" / "demo.html").exists()
    assert str(tmp_path / "demo-2") in ran.out
