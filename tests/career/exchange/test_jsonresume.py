import json
from dataclasses import replace
from datetime import date

import jsonschema
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from waymark.career.exchange import jsonresume
from waymark.career.exchange.jsonresume_shape import DATE, RESUME
from waymark.career.records.history import KINDS, Document, History, PartialDate, PastExperience, PersonFacts
from waymark.guidance.reasons import Refusal

TODAY = date(2026, 11, 22)


def read(value):
    data = value if isinstance(value, bytes) else json.dumps(value).encode()
    return jsonresume.read(Document(name="resume.json", data=data), TODAY)


@pytest.fixture(scope="module")
def schema(shared):
    return json.loads((shared / "resumes/jsonresume/schema.json").read_text())


def vectors(shared, valid):
    for path in sorted((shared / "resumes/jsonresume/test__").glob("*.json")):
        for name, value in json.loads(path.read_text()).items():
            if isinstance(value, dict) and ("nvalid" not in name) is valid:
                yield path.stem, name, value


def nothing_said(items):
    """Whether a list holds only items without a word in them."""
    return isinstance(items, list) and not any(v for i in items for v in i.values())


def test_the_published_sample_comes_out_as_it_went_in(shared):
    sample = (shared / "resumes/jsonresume/sample.resume.json").read_bytes()
    history = read(sample)
    assert json.loads(jsonresume.write(history)) == json.loads(sample)
    assert not history.troubles
    assert not history.questions
    job, volunteer = history.experiences
    assert (job.title, job.organisation, job.start) == (
        "CEO/President",
        "Pied Piper",
        PartialDate(2013, 12, 1),
    )
    assert (volunteer.kind, volunteer.organisation) == ("volunteer", "CoderDojo")
    assert history.person.place == "San Francisco, California"
    assert history.skills[0].keywords == ("HTML", "CSS", "Javascript")


def test_every_valid_vector_comes_in_without_trouble_and_out_valid(shared, schema):
    seen = 0
    for _, _, value in vectors(shared, valid=True):
        resume = {"interests": [], **value}
        history = read(resume)
        assert not history.troubles, value
        written = json.loads(jsonresume.write(history))
        jsonschema.validate(written, schema)
        for key, told in resume.items():
            assert written.get(key, []) == told or nothing_said(told), value
        seen += 1
    assert seen > 60


def test_every_invalid_vector_names_the_path_and_still_comes_out_valid(shared, schema):
    seen = 0
    for _, _, value in vectors(shared, valid=False):
        resume = {"interests": [], **value}
        (error,) = jsonschema.Draft7Validator(schema).iter_errors(resume)
        history = read(resume)
        (trouble,) = history.troubles
        path = "".join(f"[{p}]" if isinstance(p, int) else f".{p}" for p in error.absolute_path).lstrip(".")
        assert trouble.path == path
        jsonschema.validate(json.loads(jsonresume.write(history)), schema)
        seen += 1
    assert seen > 60


def test_one_bad_item_does_not_keep_the_others_out():
    history = read(
        {"work": [{"name": "A", "position": "B"}, None, {"name": 7, "startDate": "Jan 2019"}], "skills": "x"}
    )
    assert [job.organisation for job in history.experiences] == ["A", "7"]
    assert history.experiences[1].start == PartialDate(2019, 1)
    assert [(t.path, t.reason.code) for t in history.troubles] == [
        ("work[1]", "history.not_object"),
        ("skills", "history.not_list"),
    ]


def test_a_date_that_no_calendar_has_is_named():
    history = read(
        {"work": [{"name": "A", "position": "B", "startDate": "2019-13-01", "endDate": "Present"}]}
    )
    assert [(t.path, t.reason.code) for t in history.troubles] == [
        ("work[0].startDate", "history.date_unclear")
    ]
    assert history.experiences[0].end is None


def test_a_role_without_a_title_is_asked():
    history = read({"work": [{"name": "A"}]})
    (question,) = history.questions
    assert (question.record, question.field) == (history.experiences[0], "title")
    assert question.reason.code == "history.title_missing"
    assert question.reason.values["path"] == "work[0]"


def test_items_that_say_nothing_are_no_records():
    assert read({"skills": [{"name": "", "keywords": []}], "work": [{}]}).skills == ()


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_experience_survives(kind):
    history = History(experiences=(PastExperience(kind=kind, title="T", organisation="O", place="P"),))
    again = read(jsonresume.write(history))
    assert again.experiences == history.experiences


def test_a_city_that_tells_its_country_is_the_place():
    person = read({"basics": {"location": {"city": "Iași, Romania", "countryCode": "RO"}}}).person
    assert person.place == "Iași, Romania"


def test_a_moved_person_is_written_with_the_new_place():
    person = read(
        {"basics": {"location": {"city": "Iași", "countryCode": "RO", "address": "Str. Lungă 1"}}}
    ).person
    assert person.place == "Iași, RO"
    moved = History(person=PersonFacts(place="Leeds", extras=person.extras))
    assert json.loads(jsonresume.write(moved))["basics"]["location"] == {"city": "Leeds"}


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b'{"name": "left-pad", "version": "1.0.0"}', "history.json_no_resume"),
        (b"[1, 2]", "history.json_no_resume"),
        (b'{"work": [}', "history.json_broken"),
        (b'{"work": NaN}', "history.json_unreadable"),
        (b'{"work": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", "history.json_unreadable"),
        (b'{"work": ' + b"9" * 10_000 + b"}", "history.json_unreadable"),
    ],
)
def test_json_that_is_no_resume_is_refused(data, code):
    with pytest.raises(Refusal) as refused:
        read(data)
    assert refused.value.reasons[0].code == code


def test_broken_json_is_refused_with_line_and_column():
    with pytest.raises(Refusal) as refused:
        read(b'{\n "work": [}')
    assert refused.value.reasons[0].values == {"file": "resume.json", "line": 2, "column": 11}


def test_characters_that_cannot_be_stored_are_left_out():
    assert read(b'{"basics": {"name": "A\\u0000\\ud800na \\ud83e\\udd84"}}').person.name == "Ana 🦄"


ISO = st.from_regex(r"\A(19|20)[0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|1[0-9]|2[0-8]))?)?\Z")
TEXT = st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=12)
ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXT,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(TEXT, inner, max_size=2),
    max_leaves=4,
)


def fitting(shape):
    """Any value that the shape allows, with keys of its own besides."""
    if isinstance(shape, dict):
        named = {key: fitting(part) for key, part in shape.items()}
        return st.fixed_dictionaries({}, optional={"kind": TEXT, "x-own": ANY, **named})
    if isinstance(shape, tuple):
        return st.lists(fitting(shape[0]), max_size=2)
    return ISO if shape == DATE else TEXT


RESUMES = fitting(RESUME).map(lambda resume: {"basics": {}, **resume})


@settings(deadline=None)
@given(RESUMES)
@example({"basics": {}, "volunteer": [{"startDate": "2030"}]})
def test_out_in_out_is_the_same(resume):
    first = read(resume)
    written = jsonresume.write(first)
    again = read(written)
    assert jsonresume.write(again) == written
    assert [replace(e, extras={}) for e in again.experiences] == [
        replace(e, extras={}) for e in first.experiences
    ]
    assert again.person == first.person
    assert again.extras == {**first.extras, "$schema": again.extras["$schema"]}


@settings(deadline=None)
@given(ANY)
def test_any_json_comes_in_or_is_refused(value):
    for resume in ({"work": value}, {"basics": value, "skills": [value]}, {"volunteer": [{"kind": value}]}):
        history = read(resume)
        json.loads(jsonresume.write(history))
