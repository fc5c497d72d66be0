"""The tables, one file per noun."""

from waymark.career.models.action import Action
from waymark.career.models.advert import Advert
from waymark.career.models.assessment import Assessment
from waymark.career.models.block import Block
from waymark.career.models.calendar_link import CalendarLink
from waymark.career.models.certification import Certification
from waymark.career.models.change import Change, Image
from waymark.career.models.contact import Contact
from waymark.career.models.criterion import Criterion
from waymark.career.models.decision import Decision
from waymark.career.models.device import Device
from waymark.career.models.education import Education
from waymark.career.models.entry import Entry
from waymark.career.models.experience import Experience
from waymark.career.models.experiment import Experiment
from waymark.career.models.feed import Feed
from waymark.career.models.framework import Framework
from waymark.career.models.goal import Goal
from waymark.career.models.journal import Journal
from waymark.career.models.language import Language
from waymark.career.models.milestone import Milestone
from waymark.career.models.needs import Needs
from waymark.career.models.nudge import Nudge
from waymark.career.models.option import Option
from waymark.career.models.person import Person
from waymark.career.models.plan import Plan
from waymark.career.models.project import Project
from waymark.career.models.question import Question
from waymark.career.models.row import Row
from waymark.career.models.skill import Skill
from waymark.career.models.success import Success
from waymark.career.models.trait import Trait
from waymark.career.models.vision import Vision

__all__ = [
    "Action",
    "Advert",
    "Assessment",
    "Block",
    "CalendarLink",
    "Certification",
    "Change",
    "Contact",
    "Criterion",
    "Decision",
    "Device",
    "Education",
    "Entry",
    "Experience",
    "Experiment",
    "Feed",
    "Framework",
    "Goal",
    "Image",
    "Journal",
    "Language",
    "Milestone",
    "Needs",
    "Nudge",
    "Option",
    "Person",
    "Plan",
    "Project",
    "Question",
    "Row",
    "Skill",
    "Success",
    "Trait",
    "Vision",
]
