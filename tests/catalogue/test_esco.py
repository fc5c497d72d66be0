from __future__ import annotations

import gzip

import pytest

from catalogue.published import DEVELOPER, MANAGER, NURSE, lay_out, onet_tables
from waymark.catalogue import crosswalk, esco
from waymark.catalogue import shelf as shelves
from waymark.catalogue.archive import Archive
from waymark.catalogue.install import install
from waymark.catalogue.records import Published
from waymark.guidance.reasons import Refusal

AT = "http://data.europa.eu/esco/"
CARE, CODE, LEAD, FLY = (f"{AT}occupation/{name}" for name in ("care", "code", "lead", "fly"))
NURSING, PROGRAMMING = f"{AT}skill/nursing", f"{AT}skill/programming"

OCCUPATIONS = (
    "conceptUri,iscoGroup,preferredLabel,altLabels,description\n"
    f'{CARE},2221,nurse responsible for general care,"staff nurse\nhospital nurse",They care.\n'
    f"{CODE},2512,software developer,backend engineer,They write programs.\n"
    f"{LEAD},1342,clinic manager,,They lead.\n"
    f"{FLY},3153,aircraft pilot,,They fly.\n"
)
SKILLS = (
    "conceptUri,preferredLabel,skillType,altLabels\n"
    f"{NURSING},nursing science,knowledge,care of patients | science of care\n"
    f"{PROGRAMMING},computer programming,knowledge,write code\n"
)
RELATIONS = (
    "occupationUri,relationType,skillUri\n"
    f"{CARE},essential,{NURSING}\n{CARE},optional,{PROGRAMMING}\n{CODE},essential,{PROGRAMMING}\n"
)
GERMAN = (
    f"{CARE}\tC1_de_000\tPflegefachkraft\n{CARE}\tC1_de_001\tKrankenschwester\n"
    f"{CODE}\tC2_de_000\tSoftwareentwickler/Softwareentwicklerin\n"
    f"{AT}isco/C2\tC9_de_000\tAkademische Berufe\n"
)
CROSSWALK = (
    "Mapping project name,ESCO-O*NET Crosswalk,,\n,,,\n"
    "O*NET Id,O*NET Title,ESCO or ISCO URI,Type of Match\n"
    f"{MANAGER},Managers,{CARE},closeMatch\n{NURSE},Nurses,{CARE},broadMatch\n"
    f"{DEVELOPER},Developers,{CODE},exactMatch\n{MANAGER},Managers,{AT}isco/C1342,exactISCO\n"
)
SOC = "soc2010,soc2010_title,soc2018,soc2018_title\n15-1132,Applications,15-1252,Developers\n"


def quiet(step):
    pass


@pytest.fixture
def europe(tmp_path):
    return laid_out(tmp_path)


def laid_out(beside):
    """The folder of a small ESCO release, with the crosswalks beside it."""
    folder = beside / "esco v1.2.0"
    lay_out(folder, {"occupations_en": OCCUPATIONS, "skills_en": SKILLS}, ".csv")
    lay_out(folder, {"occupationSkillRelations_en": RELATIONS}, ".csv")
    (folder / "occupation_labels_de.tsv.gz").write_bytes(gzip.compress(GERMAN.encode()))
    lay_out(beside / "crosswalks", {"crosswalk_esco_onet": CROSSWALK, "soc2010_soc2018": SOC}, ".csv")
    return folder


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory):
    """O*NET with ESCO beside it, for those who only look."""
    folder = tmp_path_factory.mktemp("both")
    install("onet", lay_out(folder / "db_29_3_text", onet_tables()), folder / "shelf", quiet)
    install("esco", laid_out(folder), folder / "shelf", quiet)
    return shelves.current(folder / "shelf")


def test_a_release_says_what_it_holds(europe, shelf):
    release = install("esco", europe, shelf, quiet)
    assert release.version == "1.2.0"
    assert release.tables == {"Occupations": 4, "Skills": 2, "Relations": 3, "Labels": 10}
    assert "ESCO classification of the European Commission" in release.attribution


def test_the_crosswalk_beside_it_comes_along(catalogue):
    assert [release.scheme for release in catalogue.releases] == ["onet", "esco", "crosswalk"]


def test_other_languages_beside_a_single_file_belong_to_it(europe):
    single = europe / "occupations_en.csv"
    assert [file.name for file in esco.neighbours(single)] == ["occupation_labels_de.tsv.gz"]
    assert esco.neighbours(europe) == ()


def test_titles_in_other_languages_find_our_occupations(catalogue):
    assert catalogue.find("Krankenschwester", language="de")[0].code == NURSE
    assert catalogue.find("Softwareentwicklerin", language="de")[0].code == DEVELOPER


def test_among_loose_matches_the_one_whose_titles_agree_is_meant(catalogue):
    assert catalogue.skills(NURSE)
    assert catalogue.skills(MANAGER) == ()


def test_only_what_the_crosswalk_calls_the_same_gives_an_occupation_its_name(catalogue):
    assert catalogue.labels("de") == {DEVELOPER: "Softwareentwickler/Softwareentwicklerin"}
    assert catalogue.into("de").titles[DEVELOPER] == "Softwareentwickler/Softwareentwicklerin"


def test_what_a_language_has_no_name_for_stays_as_published(catalogue):
    assert catalogue.into("de").titles[NURSE] == "Registered Nurses"
    assert isinstance(catalogue.into("de").titles[NURSE], Published)
    assert catalogue.into("en").titles is catalogue.titles_by_code


def test_languages_other_than_english_are_told(catalogue):
    assert catalogue.languages == ("de",)
    assert catalogue.labels("fi") == {}


def test_skills_of_an_occupation_come_essential_first(catalogue):
    assert [(skill.label, skill.essential) for skill in catalogue.skills(NURSE)] == [
        ("nursing science", True),
        ("computer programming", False),
    ]
    assert catalogue.skills(NURSE) == catalogue.skills(CARE)
    assert catalogue.skills("99-9999.00") == ()


def test_skills_are_found_by_their_other_labels(catalogue):
    assert [skill.uri for skill in catalogue.find_skills("write code")] == [PROGRAMMING]
    assert catalogue.find_skills("?") == ()


def test_a_match_of_the_whole_group_counts(catalogue):
    assert [skill.label for skill in catalogue.skills(MANAGER)] == []
    assert catalogue._europe._bridge[LEAD] == [MANAGER]


def test_codes_of_2010_have_official_heirs(catalogue):
    assert catalogue.successor("15-1132.00") == DEVELOPER


def test_without_a_crosswalk_agreeing_titles_join_the_two(europe, onet, shelf):
    for file in (europe.parent / "crosswalks").iterdir():
        file.unlink()
    install("onet", onet, shelf, quiet)
    install("esco", europe, shelf, quiet)
    catalogue = shelves.current(shelf)
    assert [release.scheme for release in catalogue.releases] == ["onet", "esco"]
    assert catalogue._europe._bridge[CARE] == [NURSE]
    assert FLY not in catalogue._europe._bridge


def test_labels_join_the_starter_too(europe, shelf):
    install("esco", europe, shelf, quiet)
    catalogue = shelves.current(shelf)
    assert catalogue.release.scheme == "starter"
    assert catalogue.find("Krankenschwester", language="de")[0].code == NURSE


def test_skills_and_relations_may_be_absent(europe, shelf):
    (europe / "skills_en.csv").unlink()
    release = install("esco", europe, shelf, quiet)
    assert release.absent == ("Skills",)
    assert release.tables["Relations"] == 0


def test_a_label_that_was_cut_off_is_named_with_its_line(europe, tmp_path):
    (europe / "occupation_labels_de.tsv.gz").write_bytes(gzip.compress(f"{GERMAN}{CARE}\tC1".encode()))
    with pytest.raises(Refusal) as caught, Archive(europe) as archive:
        esco.build(archive, tmp_path / "built", quiet)
    reason = caught.value.reasons[0]
    assert (reason.code, reason.values["line"]) == ("catalogue.row_cut_short", 5)


def test_another_publishers_folder_is_refused(onet, tmp_path):
    for build in (esco.build, crosswalk.build):
        with pytest.raises(Refusal) as caught, Archive(onet) as archive:
            build(archive, tmp_path / build.__module__, quiet)
        assert caught.value.reasons[0].code == "catalogue.table_missing"


def test_a_crosswalk_can_be_installed_by_itself(europe, onet, shelf):
    install("onet", onet, shelf, quiet)
    release = install("crosswalk", europe.parent / "crosswalks", shelf, quiet)
    assert release.tables == {"O*NET to ESCO": 4, "SOC 2010 to SOC 2018": 1}
    assert release.absent == ("ISCO-08 to SOC 2010",)
    assert shelves.current(shelf).successor("15-1132.00") == DEVELOPER
