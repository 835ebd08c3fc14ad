"""Which files an import means."""

from pathlib import Path

from timeline_app.services.collect import collect_files


def test_a_folder_is_searched_to_any_depth_for_articles(tmp_path):
    (tmp_path / "press" / "may").mkdir(parents=True)
    wanted = [tmp_path / "press" / "a.txt", tmp_path / "press" / "may" / "b.html"]
    for path in [*wanted, tmp_path / "press" / "numbers.xlsx", tmp_path / "press" / ".hidden.txt"]:
        path.write_text("text", encoding="utf-8")
    assert set(collect_files([tmp_path]).files) == set(wanted)


def test_a_file_named_outright_is_taken_whatever_its_suffix(tmp_path):
    odd = tmp_path / "article.xyz"
    odd.write_text("text", encoding="utf-8")
    assert collect_files([odd]).files == (odd,)


def test_a_file_named_twice_is_taken_once(tmp_path):
    article = tmp_path / "a.txt"
    article.write_text("text", encoding="utf-8")
    assert collect_files([article, tmp_path, article]).files == (article,)


def test_a_missing_path_and_a_folder_without_articles_are_told_in_words(tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()
    collected = collect_files([Path("no-such-file.txt"), empty])
    assert not collected.files
    assert [problem.what for problem in collected.problems] == [
        "There is no such file or folder.",
        "This folder holds no articles.",
    ]
    assert ".html" in collected.problems[1].next_step
