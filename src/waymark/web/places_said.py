"""What people also call a page or a kind of record: the palette finds it by these words, parted by commas."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext_lazy as later

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise as Later

OF_PAGE: Final[Mapping[str, Later]] = {
    "today": later("home, start, what now, agenda, to do today"),
    "me": later("profile, who I am, about me, know myself"),
    "explore": later("find a job, jobs, career change, occupations, professions, salary, pay"),
    "goals": later("aims, goal tree, dreams, direction, promotion"),
    "plan": later("timeline, schedule, to do, tasks, milestones, plan again, re-plan"),
    "people": later("network, networking, contacts, who to call"),
    "work": later("my job, boss, 1:1, one to one, manager, office"),
    "story": later("next step, the five parts, where I stand"),
    "history": later("import, upload, CV, resume, résumé, LinkedIn, bring a file, data from elsewhere"),
    "interests": later("interests, interest test, career test, personality, RIASEC, hexagon"),
    "values": later("values, what is important to me, card sort"),
    "style": later("working style, work preferences, personality, DISC, Myers Briggs"),
    "next-level": later("promotion, more say, more pay, career ladder"),
    "lessons": later("lessons learned, what I learned"),
    "needs": later("what my life needs, income, salary I need, care, limits, must haves, non-negotiables"),
    "compare": later("compare, options side by side, weigh, choose between jobs, pros and cons"),
    "routes": later("routes, pathways, career path, steps to another job"),
    "ahead": later("future of my job, artificial intelligence, AI, technologies"),
    "trends": later("news, feeds, RSS, blogs"),
    "toward": later("direction, dream job, target"),
    "goal-new": later("new goal, add a goal, set a goal"),
    "learn": later("gap, skill gap, learning plan, courses, training, study"),
    "ladders": later("levels, career framework, progression, promotion criteria"),
    "adverts": later("job ad, job posting, vacancy, job offer, job description"),
    "people-know": later("introduction, who works at, referral"),
    "people-hear": later("share a success, tell people, good news"),
    "people-map": later("network map, who knows whom"),
    "people-walk": later("remember people, old colleagues, school friends"),
    "people-thanks": later("thank you, thank somebody, favours, gratitude"),
    "people-ready": later("layoff, lost my job, unemployed, safety net, references, referees"),
    "people-import": later("import contacts, address book, vCard, contacts of my phone"),
    "calendar-link": later("calendar, iCal, ics, Google calendar, Outlook, subscribe"),
    "alignment": later("manager's goals, company goals, OKR"),
    "doing": later("performance, how I am doing, reviews"),
    "appraisal": later("performance review, annual review, appraisal"),
    "matters": later("stakeholders, influence, who decides"),
    "lead": later("my team, direct reports, leading people"),
    "own": later("freelance, self-employed, clients, own business"),
    "role-history": later("role over time, stagnation, stuck"),
    "brief": later("one page, career brief, summary for my manager"),
    "with-me": later("user manual, working with me"),
    "away": later("archive, deleted, trash, bin, recover, restore, history of changes"),
    "settings": later(
        "preferences, language, PIN, password, lock, quiet mode, hours a week, days off, holidays, time zone"
    ),
    "devices": later("phone, telephone, mobile, tablet, pair, QR code, install the app"),
    "catalogue": later("O*NET, ESCO, download occupations, data sources"),
    "report": later("PDF, print, save as PDF"),
    "resume": later("export, backup, download my data, JSON Resume, take my data with me"),
    "capture": later("log, write down, quick note, what I did today, win, achievement"),
    "log-talk": later("call, phone call, met somebody, coffee, log a talk, conversation, meeting"),
    "undo-last": later("take back, revert, mistake"),
    "not-today": later("skip, nothing today"),
}
"""By the name of the page's address."""

OF_NOUN: Final[Mapping[str, Later]] = {
    "skill": later("skills, abilities, what I can do, competences"),
    "experience": later("jobs, experience, work history, positions, volunteering"),
    "education": later("studies, degree, school, university, courses"),
    "certification": later("certificates, licences, licenses, expiry"),
    "language": later("languages, English, fluency"),
    "project": later("projects, achievements, portfolio"),
    "trait": later("strengths, weaknesses, talents, feedback"),
    "entry": later("log, entries, what I did, wins, work diary"),
    "success": later("success stories, STAR, interview stories, achievements"),
    "journal": later("journal, diary, notes, thoughts, reflection"),
    "assessment": later("test results, answers, tests"),
    "action": later("steps, tasks, actions, to do"),
    "vision": later("vision, mission, purpose"),
    "goal": later("goals, aims, targets"),
    "option": later("options, alternatives, saved jobs"),
    "criterion": later("criteria, weights"),
    "experiment": later("experiments, shadowing, trials, information interview"),
    "decision": later("decisions, decide, choice"),
    "feed": later("feeds, RSS, news"),
    "contact": later("contacts, people, persons, friends, colleagues"),
    "circle": later("circles, groups, tags"),
    "gathering": later("events, conferences, clubs, memberships"),
    "ask": later("raise, favour, request, salary talk"),
    "manager": later("boss, my manager, supervisor"),
    "series": later("1:1, one to one, regular talks"),
    "meeting": later("meetings, talks, 1:1 notes"),
    "point": later("agenda, topics"),
    "flag": later("risks, problems, proposals, bad news"),
    "deliverable": later("deliverables, tasks, deadlines"),
    "their_aim": later("manager's goals"),
    "expectation": later("expectations, performance"),
    "feedback": later("feedback, praise, critique, criticism"),
    "stakeholder": later("stakeholders, sponsors, allies"),
    "engagement": later("clients, orders, freelance, board"),
    "snapshot": later("my role, role today"),
    "fact": later("record of what happened, bullying, harassment, incident"),
    "packet": later("promotion, review packet, performance review"),
}
"""By the noun of a collection."""

MORE: Final = later("new, add, write, create, begin")
"""By which everything is found that adds something."""
IDLE: Final = later("a an the my to of in on for with some i me")
"""Small words that find nothing."""
