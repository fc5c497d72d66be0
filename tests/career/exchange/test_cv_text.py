import io
from pathlib import Path

import docx
import pypdf
import pytest
import typst

from waymark.career.exchange.cv_text import read_lines
from waymark.career.records.history import Document
from waymark.guidance.reasons import Refusal

BAD = Path(__file__).resolve().parents[2] / "people/bad"


def lines(data, kind="text"):
    data = data.encode() if isinstance(data, str) else data
    return read_lines(Document(name="cv", data=data), kind)[0]


def pdf(source):
    return typst.compile(f'#set text(font: "Libertinus Serif", size: 10pt)\n{source}'.encode())


def written(document):
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.mark.parametrize("mark", ["•", "-", "–", "*", "▪", "\uf0b7"])
def test_items_of_lists_are_known_by_their_marks(mark):
    (line,) = lines(f"{mark} Wound care")
    assert (line.text, line.bullet) == ("Wound care", True)


def test_blank_lines_and_rules_stand_above_what_follows():
    first, second, third = lines("Skills\n======\nTriage\n\nWriting")
    assert first.size > 0 == second.size
    assert (second.gap, third.gap) == (True, True)
    assert [line.number for line in (first, second, third)] == [1, 3, 5]


def test_a_wide_gap_in_a_line_separates():
    assert lines("Nurse\t\tJan 2019")[0].text == "Nurse | Jan 2019"
    assert lines("Nurse      Jan 2019")[0].text == "Nurse | Jan 2019"


def test_a_pdf_tells_which_lines_stand_out():
    name, plain = lines(pdf("#text(size: 20pt)[Ana Pop]\n\nWard nurse in Cluj-Napoca"), "pdf")
    assert (name.text, name.size) == ("Ana Pop", 2.0)
    assert (plain.text, plain.size) == ("Ward nurse in Cluj-Napoca", 0)


def test_joined_letters_in_a_pdf_come_apart():
    (line,) = lines(pdf("Office work, first floor, efficient filing"), "pdf")
    assert line.text == "Office work, first floor, efficient filing"


def test_page_numbers_and_running_heads_are_left_out():
    pages = "#set page(header: [Ana Pop, CV], footer: context [Page #counter(page).display() of 2])\n"
    text = [
        line.text
        for line in lines(pdf(pages + "Nursing since 2015\n#pagebreak()\nTeaching since 2020"), "pdf")
    ]
    assert text == ["Ana Pop, CV", "Nursing since 2015", "Teaching since 2020"]


def test_a_pdf_that_opens_with_an_empty_password_is_read():
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf("Ward nurse in Cluj since 2015")))
    writer.encrypt("", owner_password="owner", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    assert lines(out.getvalue(), "pdf")[0].text == "Ward nurse in Cluj since 2015"


@pytest.mark.parametrize(
    ("file", "code"),
    [
        ("encrypted.pdf", "history.encrypted"),
        ("scan.pdf", "history.scanned"),
        ("truncated.pdf", "history.file_broken"),
    ],
)
def test_a_pdf_without_text_to_read_is_refused(file, code):
    with pytest.raises(Refusal) as refused:
        lines((BAD / file).read_bytes(), "pdf")
    assert refused.value.reasons[0].code == code


def test_a_broken_word_document_is_refused():
    with pytest.raises(Refusal) as refused:
        lines((BAD / "broken.docx").read_bytes(), "docx")
    assert refused.value.reasons[0].code == "history.file_broken"


def test_a_word_document_is_read_in_its_order_with_headings_lists_and_tables():
    document = docx.Document()
    document.add_heading("Ana Pop", 0)
    document.add_heading("Experience", 1)
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "2019 – 2021"
    table.cell(0, 1).text = "Nurse\nSt. Mary's"
    document.add_heading("Skills", 1)
    document.add_paragraph("Triage", style="List Bullet")
    found = lines(written(document), "docx")
    assert [line.text for line in found] == [
        "Ana Pop",
        "Experience",
        "2019 – 2021",
        "Nurse",
        "St. Mary's",
        "Skills",
        "Triage",
    ]
    assert found[0].size > found[1].size == found[5].size > found[2].size
    assert found[-1].bullet


def test_the_header_of_a_word_document_comes_first():
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Ana Pop, ana@x.example"
    document.add_paragraph("Experience")
    assert [line.text for line in lines(written(document), "docx")] == [
        "Ana Pop, ana@x.example",
        "Experience",
    ]


def test_merged_cells_of_a_table_are_read_once():
    document = docx.Document()
    table = document.add_table(rows=1, cols=3)
    table.cell(0, 0).merge(table.cell(0, 2)).text = "Nurse"
    assert [line.text for line in lines(written(document), "docx")] == ["Nurse"]


def test_text_boxes_of_a_word_document_are_read():
    document = docx.Document()
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    box = docx.oxml.parse_xml(
        f'<w:r xmlns:w="{word}"><w:pict><w:txbxContent><w:p><w:r><w:t>Skills</w:t></w:r></w:p>'
        "</w:txbxContent></w:pict></w:r>"
    )
    document.add_paragraph("Ana Pop")._p.append(box)
    assert [line.text for line in lines(written(document), "docx")] == ["Ana Pop", "Skills"]
