"""A name's form is found by what it says, wherever it was read."""

import os
import pickle
import subprocess
import sys

from timeline_app.reconcile.actors.forms import read_form


def test_forms_that_say_the_same_are_found_by_one_another():
    assert {read_form("the Acme Press Agency"): 1}[read_form("Acme Press Agency's")] == 1


def test_a_form_that_is_sent_to_a_process_with_other_hashes_is_found_there():
    told = pickle.dumps({read_form("Acme Press Agency"): 1})
    code = (
        "import pickle, sys; from timeline_app.reconcile.actors.forms import read_form;"
        "print(pickle.load(sys.stdin.buffer).get(read_form('Acme Press Agency')))"
    )
    there = os.environ | {"PYTHONHASHSEED": "7"}
    run = subprocess.run([sys.executable, "-c", code], input=told, capture_output=True, check=True, env=there)
    assert run.stdout.strip() == b"1"
