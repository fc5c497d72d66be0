"""The tables, one file per noun."""

from waymark.career.models.action import Action
from waymark.career.models.assessment import Assessment
from waymark.career.models.block import Block
from waymark.career.models.certification import Certification
from waymark.career.models.change import Change, Image
from waymark.career.models.contact import Contact
from waymark.career.models.education import Education
from waymark.career.models.entry import Entry
from waymark.career.models.experience import Experience
from waymark.career.models.goal import Goal
from waymark.career.models.language import Language
from waymark.career.models.milestone import Milestone
from waymark.career.models.person import Person
from waymark.career.models.plan import Plan
from waymark.career.models.project import Project
from waymark.career.models.question import Question
from waymark.career.models.row import Row
from waymark.career.models.skill import Skill
from waymark.career.models.trait import Trait
from waymark.career.models.vision import Vision

__all__ = [
    "Action",
    "Assessment",
    "Block",
    "Certification",
    "Change",
    "Contact",
    "Education",
    "Entry",
    "Experience",
    "Goal",
    "Image",
    "Language",
    "Milestone",
    "Person",
    "Plan",
    "Project",
    "Question",
    "Row",
    "Skill",
    "Trait",
    "Vision",
]
