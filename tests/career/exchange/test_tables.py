from hypothesis import given, settings
from hypothesis import strategies as st

from waymark.career.exchange.tables import Row, find_table
from waymark.career.records.history import Trouble


def table(text):
    return find_table("t.csv", text, lambda cells: tuple(cells) if cells[:1] == ["name"] else None)


def rows(text):
    return [
        (row.line, dict(row.cells)) if isinstance(row, Row) else (row.line, row.reason.code)
        for row in table(text).rows()
    ]


def test_lines_before_the_header_are_passed_over():
    assert rows('Notes:\n"Some, text"\n\nName,Kind\nA,B\n') == [(5, {"name": "A", "kind": "B"})]


def test_a_text_without_the_header_has_no_table():
    assert table("Some\ntext\n") is None
    assert table("") is None


def test_rows_are_told_by_the_line_they_begin_on():
    assert [line for line, _ in rows('Name,Kind\nA,"two\nlines"\n\nC,D\n')] == [2, 5]


def test_the_last_cell_may_lack_and_no_other():
    assert rows("Name,Kind,Size\nA,B\nC\nD,E,F,G\n") == [
        (2, {"name": "A", "kind": "B", "size": ""}),
        (3, "history.row_misfit"),
        (4, "history.row_misfit"),
    ]


def test_a_quote_left_open_costs_its_own_line():
    assert rows('Name,Kind\nA,"open\nB,C\n') == [(2, "history.quote_open"), (3, {"name": "B", "kind": "C"})]


def test_quotes_within_a_cell_are_read_as_well_as_can_be():
    assert rows('Name,Kind\nA,"said ""yes"" twice"\nB,"the "best" one"\n') == [
        (2, {"name": "A", "kind": 'said "yes" twice'}),
        (3, {"name": "B", "kind": 'the best" one"'}),
    ]


def test_the_first_column_that_says_something_is_taken():
    assert Row(1, {"title": "", "role": "Medic"}).get("title", "role", "other") == "Medic"


@settings(deadline=None)
@given(st.text(alphabet='ab",;\n\r\t ', max_size=80))
def test_every_line_of_any_text_is_a_row_or_a_trouble(text):
    for row in table("Name,Kind\n" + text).rows():
        assert isinstance(row, Row | Trouble)
        assert row.line > 1
