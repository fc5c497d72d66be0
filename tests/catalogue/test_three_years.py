"""Signs of change as a real release publishes them."""

from __future__ import annotations

import csv
import io
import zipfile

import pytest

from waymark.guidance.three_years import NewTask, Tool, three_years

NURSES = "29-1141.00"


@pytest.fixture(scope="module")
def release(shared):
    with zipfile.ZipFile(shared / "onet/db_29_3_text.zip") as archive:

        def rows(table):
            name = next(n for n in archive.namelist() if n.endswith(f"/{table}.txt"))
            reader = csv.DictReader(io.TextIOWrapper(archive.open(name), "utf-8"), delimiter="\t")
            return [row for row in reader if row["O*NET-SOC Code"] == NURSES]

        tools = [
            Tool(name=r["Example"], hot=r["Hot Technology"] == "Y", in_demand=r["In Demand"] == "Y")
            for r in rows("Technology Skills")
        ]
        tasks = [
            NewTask(
                text=r["Task"], replaces=None if r["Original Task"] in {"", "n/a"} else r["Original Task"]
            )
            for r in rows("Emerging Tasks")
        ]
    return tools, tasks


def test_a_nurse_who_knows_excel_sees_it_among_what_rises(release):
    tools, tasks = release
    found = three_years(tools, tasks, ["excel", "wound care"], absent=())
    assert "Microsoft Excel" in [tool.name for tool in found.known]
    assert found.unknown
    assert len(found.known) + len(found.unknown) == sum(t.hot or t.in_demand for t in tools)
    assert [s.movement for s in found.skills] == ["rising", "unlisted"]
    assert len(found.new) + len(found.changed) == len(tasks)
