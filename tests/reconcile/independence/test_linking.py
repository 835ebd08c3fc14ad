from timeline_app.reconcile.independence.linking import link


def groups(scores, count, agencies=()):
    return sorted(sorted(group) for group in link(scores, count, agencies=set(agencies)))


def test_likely_pairs_make_a_group_and_unlikely_ones_do_not():
    assert groups({(0, 1): 2.0, (1, 2): -0.5}, 3) == [[0, 1], [2]]


def test_an_article_made_of_two_sources_goes_with_the_likelier_and_does_not_make_one_of_them():
    assert groups({(0, 2): 3.0, (1, 2): 0.5, (0, 1): -2.0}, 3) == [[0, 2], [1]]


def test_three_versions_of_one_text_are_one_group():
    assert groups({(0, 1): 3.0, (1, 2): 1.0, (0, 2): -0.5}, 3) == [[0, 1, 2]]


def test_copies_are_one_group_whether_or_not_all_of_them_were_compared():
    assert groups({(index, index + 1): 9.0 for index in range(50)}, 51) == [list(range(51))]


def test_a_pair_that_is_as_likely_as_not_stays_apart():
    assert groups({(0, 1): 0.0}, 2) == [[0], [1]]


def test_articles_that_cut_an_agencys_text_in_different_places_are_one_source_with_it():
    scores = {(0, 1): 4.0, (0, 2): 1.0, (1, 2): -3.0}
    assert groups(scores, 3, agencies=[0]) == [[0, 1, 2]]
    assert groups(scores, 3) == [[0, 1], [2]]


def test_an_article_made_of_two_agencies_texts_does_not_make_one_of_them():
    assert groups({(0, 2): 4.0, (1, 2): 3.0, (0, 1): -6.0}, 3, agencies=[0, 1]) == [[0, 2], [1]]
