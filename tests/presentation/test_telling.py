from __future__ import annotations

import re
from dataclasses import replace

import pytest

from presentation.stories import (
    AREAS,
    LIBRARY,
    MANAGERS,
    PAY,
    STARTER,
    all_said,
    fit,
    gap,
    gap_line,
    key,
    line,
    plan,
    proposals,
    role,
    route,
    routes,
    said,
    step,
    story,
    too_much,
    you,
)
from waymark.career.records.occupation import Counted
from waymark.guidance.reasons import Reason
from waymark.presentation.telling.fit import fit as tell_fit
from waymark.presentation.telling.gap import gap as tell_gap
from waymark.presentation.telling.phrases import inside, leading, short, span
from waymark.presentation.telling.plan import plan as tell_plan
from waymark.presentation.telling.plan import proposals as tell_proposals
from waymark.presentation.telling.routes import routes as tell_routes
from waymark.presentation.telling.story import country_of as tell_country_of
from waymark.presentation.telling.story import story as tell_story
from waymark.presentation.telling.you import you as tell_you

JARGON = re.compile(r"RIASEC|\bRCA\b|cosine|correlation|percentile|% match|\bNone\b(?! is)|\{|!")


def whole(**changes):
    return tell_story(story(**changes))


def part(id_, **changes):
    return next(one for one in whole(**changes).parts if one.id == id_)


def why(part_, label):
    return " ".join(next(one for one in part_.whys if label in one.label).lines)


# ---- the whole


def test_a_story_has_five_parts_in_order() -> None:
    assert [one.id for one in whole().parts] == ["you", "fit", "gap", "routes", "plan"]


def test_parts_that_do_not_exist_yet_are_left_out() -> None:
    told = whole(gap=None, routes=None, plan=None, fit=fit(target=None))
    assert [one.id for one in told.parts] == ["you", "fit"]
    assert told.title == "Where you stand, and what is near"


def test_the_title_names_the_work_and_the_line_above_it_the_person_and_the_day() -> None:
    told = whole()
    assert told.title == "Where you stand, and a way into the work of medical and health services managers"
    assert told.eyebrow == "Ioana Radu · November 22, 2026"


@pytest.mark.parametrize("library", [LIBRARY, STARTER])
def test_nothing_is_said_in_jargon_and_nothing_is_left_unfilled(library) -> None:
    for text in all_said(whole(library=library, plan=too_much())):
        assert not JARGON.search(text), text


def test_a_percentage_is_always_of_something_said() -> None:
    for text in all_said(whole()):
        for found in re.finditer(r"\d+%", text):
            assert re.search(r"closer than|likelier than|you bring|brings 69%", text), (found[0], text)


def test_the_sources_stand_at_the_end_with_what_their_licences_ask() -> None:
    assert whole().sources == ("Rests on O*NET 29.3, May 2025: 923 occupations.", *LIBRARY.attributions)
    assert "approximate profiles of 176 occupations" in whole(library=STARTER).sources[0]


# ---- you


def test_you_are_told_in_years_role_skills_and_interests() -> None:
    assert tell_you(you()).say == (
        "Nine years of experience, now as “Shift lead”. 26 skills named; your work so far shows "
        "eleven areas of skill or knowledge. What you like most: helping, teaching and caring; leading, "
        "persuading and starting things."
    )


def test_a_role_that_has_ended_is_the_last_one() -> None:
    told = tell_you(
        you(experiences=(role("Weaver", "2001", "2009-04"),), skills=0, interests=None, years=1.0)
    )
    assert told.say == "One year of experience, last as “Weaver”. No skills are named yet."
    assert told.rows[0].note == "2001 – 2009"


def test_an_empty_record_says_what_would_fill_it() -> None:
    empty = you(years=None, code=None, experiences=(), educations=(), skills=0, evidenced=0, interests=None)
    told = tell_you(empty)
    assert told.say == "There is nothing here yet. Bring your history, or say in one line what you do now."
    assert told.picture is None
    assert told.whys == ()


def test_interests_are_a_picture_only_where_there_is_a_result() -> None:
    assert tell_you(you()).picture
    assert tell_you(you(interests=None)).picture is None
    assert "earlier" in tell_you(you(earlier=(10, 20, 12, 30, 20, 20))).picture.text.columns


def test_a_flat_result_rules_nothing_out() -> None:
    assert "no kind of work stands out" in tell_you(you(interests=(20, 20, 20, 20, 20, 20))).say


def test_what_is_unsure_is_named_and_so_is_the_role_that_stands_in_for_later_ones() -> None:
    told = tell_you(
        you(
            questions=(Reason("history.title_missing"),) * 3,
            stands_on="Registered nurse",
            behind=("Ward lead", "Runner"),
        )
    )
    assert told.notes == (
        (
            "What follows stands on “Registered nurse”, because nobody has said yet what your later work "
            "counts as: Ward lead; Runner."
        ),
        "Three things are unsure. The first: What was your title there?",
    )


def test_each_role_says_which_occupation_it_counts_as() -> None:
    roles = tuple(
        replace(role(title, "2020", kind=kind), id=key(number))
        for number, (title, kind) in enumerate(
            (("Nurse", "job"), ("Lead", "job"), ("Runner", "job"), ("Singer", "club"), ("Elder", "job"))
        )
    )
    counted = tuple(
        Counted(
            role=key(number), code="29-1141.00" if how in {"sure", "guessed"} else "", title=title, how=how
        )
        for number, (title, how) in enumerate(
            (
                ("Registered Nurses", "sure"),
                ("Registered Nurses", "guessed"),
                ("", "asked"),
                ("", "none"),
                ("", "sure"),
            )
        )
    )
    told = tell_you(you(experiences=roles, counted=counted, educations=()))
    assert [row.note for row in told.rows] == [
        "2020 – now · counted as registered nurses",
        "2020 – now · counted as registered nurses, a guess",
        "2020 – now · not counted yet",
        "2020 – now · a club or association",
        "2020 – now",  # the installed catalogue has no name for it
    ]


def test_what_is_done_beside_work_is_not_called_the_last_role() -> None:
    roles = (role("Café volunteer", "2017", kind="volunteer"), role("Engineer", "2012", "2026"))
    assert "last as “Engineer”" in tell_you(you(experiences=roles)).say


def test_many_roles_are_not_all_listed_but_counted() -> None:
    told = tell_you(you(experiences=tuple(role(f"Role {n}", "2001") for n in range(9))))
    assert told.notes == ()
    assert told.rows[6].title == "And three earlier roles."
    assert [row.title for row in told.rows][:6] == [f"Role {n}" for n in range(6)]


# ---- fit


def test_the_target_leads_and_each_part_is_said() -> None:
    told = part("fit")
    assert told.say == (
        "What you aim at, the work of medical and health services managers, is closer than 86% of "
        "occupations in "
        "interests, 81% in skills; likelier than 97% as a next move (a model’s estimate). The others are "
        "closer "
        "than most of 923 occupations by what you like, what you can already do, and where people in your "
        "work "
        "tend to go. Fit helps people do well; it does not promise that they will love it."
    )
    assert told.picture.text.rows[0][0] == MANAGERS


def test_what_is_not_near_is_not_called_near() -> None:
    far = tuple(line(f"Far {n}", interests=12.0, skills=30.0, likely=40.0) for n in range(3))
    assert "These are the nearest to be found by" in tell_fit(fit(target=None, proposals=far)).say


def test_a_missing_part_is_named_and_offered() -> None:
    assert (
        "What matters to you is not part of this yet. Sorting twenty short statements adds it."
        in part("fit").notes
    )


def test_what_bounds_the_proposals_is_said() -> None:
    told = tell_fit(fit(limits=(Reason("fit.within_reach"),)))
    assert any("You can aim at anything else." in note for note in told.notes)


def test_few_occupations_are_a_list_and_not_a_picture() -> None:
    told = tell_fit(fit(proposals=(line("Bakers", likely=None, licence="depends"),)))
    assert told.picture is None
    assert told.rows[1].note == (
        "may need a licence · the preparation you have · closer than 86% of occupations in interests, 81% "
        "in skills"
    )


def test_without_anything_to_compare_it_says_what_would_begin_it_and_nothing_else() -> None:
    missing = tuple(Reason(f"fit.no_{name}", {"because": "person"}) for name in ("interests", "values"))
    told = tell_fit(fit(target=None, proposals=(), missing=missing))
    assert told.say.endswith("any one of them is enough to begin.")
    assert (told.notes, told.whys) == ((), ())


def test_what_is_not_told_yet_is_one_sentence() -> None:
    missing = tuple(Reason(f"fit.no_{name}", {"because": "person"}) for name in ("interests", "values"))
    notes = tell_fit(fit(missing=missing)).notes
    assert [note for note in notes if "yet" in note] == [
        "Not part of this yet: what you like and what you value."
    ]


def test_pay_of_another_country_stays_in_its_why_with_year_and_source() -> None:
    shown = "".join([part("fit").picture.svg, *(row.side for row in part("fit").rows)])
    assert "$110,700" not in shown
    told = why(part("fit"), "Pay in another country: United States, 2024")
    assert "US Bureau of Labor Statistics" in told
    assert f"{MANAGERS}: $110,700" in told


def test_pay_of_ones_own_country_stands_in_the_open_and_has_its_why() -> None:
    told = tell_fit(fit(), LIBRARY, "US")
    assert "$110,700" in told.picture.svg
    assert "median, 2024" in told.picture.svg
    assert "not with your own pay" not in why(told, "Pay, 2024")


def test_rounded_and_topmost_pay_is_called_so() -> None:
    rounded = replace(PAY, approximate=True, top_coded=True, per="hour")
    told = why(tell_fit(fit(target=line("Dancers", pay=rounded), proposals=())), "Pay")
    assert "Rounded by hand" in told
    assert "Dancers: $110,700 or more an hour" in told


def test_the_why_of_fit_speaks_only_of_the_parts_there_are() -> None:
    told = why(part("fit"), "How is this made?")
    assert "Interests: the pattern" in told
    assert "Values:" not in told
    assert "machine learning and experts, 2023" in told
    assert "machine learning" not in why(part("fit", library=STARTER), "How is this made?")


# ---- gap


def test_the_gap_leads_with_the_licence_then_the_areas_then_preparation() -> None:
    assert part("gap").say == (
        "It needs no licence. Five areas make most of the difference; what you have is assumed from your "
        "roles "
        "until you correct it. It usually asks for one step more preparation than your work."
    )


def test_the_flattering_total_is_only_in_the_why() -> None:
    told = part("gap")
    assert "80%" not in told.say + " ".join(told.notes)
    assert "you bring 80% of what it asks for. That total flatters" in why(told, "How is this made?")


def test_the_smaller_gaps_are_named_in_the_why() -> None:
    assert "Smaller differences: Law, Sales." in why(part("gap"), "How is this made?")
    assert [row[0] for row in part("gap").picture.text.rows] == list(AREAS[:5])


def test_fewer_than_five_gaps_are_a_list_that_says_what_is_assumed() -> None:
    told = tell_gap(gap(lines=(gap_line("Law"), gap_line("Sales", 2.0, 3.5, source="own", also_for=2))))
    assert told.picture is None
    assert told.rows[0].note == "it asks for level 5 of 7, you have about 1.8 · assumed from your roles"
    assert (told.rows[1].note, told.rows[1].side) == (
        "it asks for level 3.5 of 7, you have about 2",
        "also for 2 options",
    )


def test_how_pay_compares_is_told_with_country_and_year_or_not_at_all() -> None:
    assert "it pays 1.25 times what your present work pays" in why(part("gap"), "United States, 2024")
    assert all("pays" not in text for text in said(tell_gap(gap())))


def test_a_gap_alone_names_its_target() -> None:
    assert tell_gap(gap()).title == "The gap to the work of medical and health services managers"


def test_what_a_title_or_degree_is_in_is_asked_about() -> None:
    told = tell_gap(gap(unsure=(gap_line("Mathematics", 2.3, 4.5),)))
    assert any(note.startswith("Is your Mathematics about enough for this?") for note in told.notes)


def test_having_everything_is_said_kindly() -> None:
    assert "little or nothing is missing" in tell_gap(gap(lines=(), assumed=False)).say


# ---- routes


def test_no_route_is_best_and_each_is_good_at_something() -> None:
    told = part("routes")
    assert told.title == "Three ways there"
    assert told.say == (
        "No single one is best: one is likeliest by our estimate, one asks for the least that is new, and "
        "one pays "
        "best on the way."
    )
    assert told.picture.text.rows[2][0] == "Best paid on the way, nearest to your interests"


def test_a_route_that_is_ahead_in_everything_is_said_to_be() -> None:
    ahead = route(good_at=("likely", "little_new", "pay", "direct"))
    told = tell_routes(routes(routes=(ahead, route("Nurse managers", good_at=("other_way",)))))
    assert told.say == (
        "One is ahead in all that we compare: likeliest by our estimate, least new to learn, best paid on "
        "the way, straight there. What else there is goes another way, should that one close."
    )


def test_no_route_is_ahead_because_it_goes_straight_there() -> None:
    both = (route(good_at=("direct",)), route("Nurse managers", good_at=("other_way",)))
    assert tell_routes(routes(routes=both)).say.startswith("No single one is best")


def test_the_estimate_of_each_step_stands_in_the_why() -> None:
    told = why(part("routes"), "How is this made?")
    assert f"about 14 of 100 to Nurse managers; fewer than one of 100 to {MANAGERS}" in told


def test_one_short_route_is_a_line_and_not_a_picture() -> None:
    told = tell_routes(routes(routes=(route(good_at=("direct",)),)))
    assert told.title == "One way there"
    assert told.picture is None
    assert told.rows[0].note == f"Registered Nurses → {MANAGERS}"


def test_no_route_is_told_with_its_reason() -> None:
    told = tell_routes(routes(routes=(), reasons=(Reason("routes.none", {"target": "x"}),)))
    assert told.say.startswith("No route of up to four steps leads there")
    assert told.rows == ()


def test_a_straight_way_is_a_way_however_big_the_step() -> None:
    wider = (Reason("routes.relaxed", {"filter": "zones", "to": 2}),)
    (note,) = tell_routes(routes(routes=(route(good_at=("direct",)),), reasons=wider)).notes
    assert "To find a way at all" not in note
    assert note.startswith("Even the straight way is a bigger step than we usually show.")


def test_what_had_to_be_let_in_is_said() -> None:
    wider = (
        Reason("routes.relaxed", {"filter": "zones", "to": 2}),
        Reason("routes.relaxed", {"filter": "pay", "to": 0.5}),
    )
    told = tell_routes(routes(reasons=wider))
    straight, note = told.notes
    assert straight.startswith("No way here goes straight there")
    assert note == (
        "To find a way at all, we looked wider. Steps of up to 2 levels of preparation at once are let in. "
        "Steps that pay much less than the work before are let in."
    )


# ---- plan


def test_a_plan_on_a_first_visit_speaks_of_what_people_usually_need() -> None:
    told = part("plan")
    assert told.title == "A plan for 5 hours a week"
    assert re.sub(r"\s", " ", told.say) == (
        "All eight steps fit before June 30, 2028. If all goes as planned, these steps are done in February "
        "2028. What people plan often takes about two thirds longer, so they are dated for that, until April "
        "2028."
    )


def test_later_it_speaks_of_your_own_pace() -> None:
    told = tell_plan(plan(first_visit=False, factor=1.2))
    assert "At your own pace so far" in told.say
    assert "1.2 times the hours planned" in why(told, "How is this made?")


def test_the_next_two_steps_stand_before_all_others() -> None:
    told = part("plan")
    assert [row.title for row in told.rows] == ["Step number 0", "Step number 1"]
    assert len(told.steps) == 8


def test_a_step_says_why_it_is_there_and_how_its_hours_were_set() -> None:
    first = part("plan").steps[0]
    assert first.why == (
        "It brings you nearer to the work you hope for. "
        "4–8 hours is Waymark’s setting; 10 hours are planned, because plans usually run over."
    )
    assert (first.lead, first.side, first.note) == ("Nov 23", "10 hours", "learn · until Dec 1, 2026")


def test_a_plan_that_does_not_fit_says_by_how_much_and_the_ways_out() -> None:
    told = tell_plan(too_much())
    assert told.say.startswith("2 steps do not fit before their dates: 12 hours are missing.")
    assert told.notes == (
        "Any of these makes room. Give it 7.5 hours a week. Leave out, and the rest fits: A: x; B.",
    )


def test_steps_that_nobody_reviewed_are_called_so() -> None:
    assert any("nobody has reviewed them yet" in note for note in tell_plan(plan(reviewed=False)).notes)


def test_a_plan_of_few_steps_is_a_list() -> None:
    assert tell_plan(plan(steps=(step(0), step(1)))).picture is None


def test_a_step_without_room_is_told_so() -> None:
    told = tell_plan(plan(steps=(step(0, start=None, finish=None),), finish_early=None, finish_late=None))
    assert "no room yet" in told.steps[0].note
    assert "cannot see the end within five years" in told.say


def test_a_finished_plan_has_nothing_left_to_say() -> None:
    assert tell_plan(plan(steps=(), next_actions=())).say == "All steps are done."


def test_proposals_say_their_why_and_a_range_of_hours() -> None:
    told = tell_proposals(proposals())
    assert told.title == "Steps toward the work of medical and health services managers"
    assert (told.now[0].title, told.now[0].side) == ("Read five openings", "4–10 hours")
    assert told.now[0].note == "This work asks for level 5 of 7 here; you have about 1."
    assert told.say.startswith(
        "Until June 30, 2028 you have about 400 hours. The steps take about 210 of them"
    )
    assert sum("Waymark’s setting" in text for text in said(told)) == 1
    assert sum("assumed from your roles" in text for text in told.notes) == 1


# ---- small things


def test_a_title_stands_in_a_sentence_without_its_capitals() -> None:
    assert inside("English Language and Literature Teachers") == "English language and literature teachers"
    assert inside("Web and Digital UX Designers (III)") == "web and digital UX designers (III)"
    assert (
        inside("First-Line Supervisors of Retail Sales Workers")
        == "first-line supervisors of retail sales workers"
    )


def test_years_are_a_span() -> None:
    assert [span("2017-03", "2024"), span("2019", "2019-05"), span("2020", ""), span("", "")] == [
        "2017 – 2024",
        "2019",
        "2020 – now",
        "",
    ]


def test_only_what_stands_out_leads() -> None:
    letters = "RIASEC"
    assert leading((1, 2, 3, 9, 8, 2), letters) == ("S", "E")
    assert leading((9, 5, 5, 5, 5, 5), letters) == ("R",)
    assert leading((5, 5, 5, 5, 5, 5), letters) == ()


def test_a_country_comes_from_where_the_clock_is_or_from_the_language() -> None:
    assert tell_country_of("Europe/Bucharest") == "RO"
    assert tell_country_of("UTC", "de-AT") == "AT"
    assert tell_country_of("Nowhere/City", "en") == ""
    assert tell_country_of("", "not a language") == ""


@pytest.mark.parametrize("goal", ["Art Directors", "art lead (Art Directors)"])
def test_a_step_is_told_without_the_occupation_that_its_goal_names(goal):
    assert short("Read five openings: Art Directors", goal) == "Read five openings"
    assert short("Read five openings: Nurses", goal) == "Read five openings: Nurses"
    assert short("Read five openings: Art Directors", "A first job", "Art Directors") == "Read five openings"
    assert short("Nursing: read one book", goal, "Art Directors") == "Nursing: read one book"
    assert short("Thank somebody", "") == "Thank somebody"


def test_the_finish_says_what_training_it_leaves_out_and_how_long_that_takes():
    values = {"low": 400.0, "high": 2000.0, "early": 1.54, "late": 7.69, "hours": 5.0, "count": 1}
    told = tell_plan(plan(reasons=(Reason("plan.licence_left_out", values),)))
    assert told.say.endswith(
        "That is not yet the work itself: it needs a licence, and the training for it is not in this plan. "
        "It takes about 400 to 2,000 hours (Waymark’s setting), which is 1.5 years to 7.5 years at 5 hours a "
        "week, unless you give it more."
    )
    assert (
        "That is not yet"
        not in tell_plan(plan(steps=(), reasons=(Reason("plan.licence_left_out", values),))).say
    )


def test_a_plan_beside_another_says_so():
    told = tell_plan(plan(reasons=(Reason("plan.beside", {"titles": ("A", "B"), "count": 2}),)))
    assert told.notes == ("It stands beside your plans for A; B, and takes only the hours that those leave.",)
