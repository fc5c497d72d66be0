"""The tables, one file per noun."""

from waymark.career.models.action import Action
from waymark.career.models.address_book import AddressBook
from waymark.career.models.advert import Advert
from waymark.career.models.ask import Ask
from waymark.career.models.assessment import Assessment
from waymark.career.models.block import Block
from waymark.career.models.calendar_link import CalendarLink
from waymark.career.models.card import Card
from waymark.career.models.certification import Certification
from waymark.career.models.change import Change, Image, Stamp
from waymark.career.models.circle import Circle
from waymark.career.models.contact import Contact
from waymark.career.models.criterion import Criterion
from waymark.career.models.decision import Decision
from waymark.career.models.deliverable import Deliverable
from waymark.career.models.device import Device
from waymark.career.models.education import Education
from waymark.career.models.engagement import Engagement
from waymark.career.models.entry import Entry
from waymark.career.models.expectation import Expectation
from waymark.career.models.experience import Experience
from waymark.career.models.experiment import Experiment
from waymark.career.models.fact import Fact
from waymark.career.models.favour import Favour
from waymark.career.models.feed import Feed
from waymark.career.models.feedback import Feedback
from waymark.career.models.flag import Flag
from waymark.career.models.framework import Framework
from waymark.career.models.gathering import Gathering
from waymark.career.models.goal import Goal
from waymark.career.models.interaction import Interaction
from waymark.career.models.journal import Journal
from waymark.career.models.language import Language
from waymark.career.models.manager import Manager
from waymark.career.models.meeting import Meeting
from waymark.career.models.merge import Merge
from waymark.career.models.milestone import Milestone
from waymark.career.models.needs import Needs
from waymark.career.models.nudge import Nudge
from waymark.career.models.option import Option
from waymark.career.models.packet import Packet
from waymark.career.models.part import Part
from waymark.career.models.person import Person
from waymark.career.models.plan import Plan
from waymark.career.models.point import Point
from waymark.career.models.presence import Presence
from waymark.career.models.project import Project
from waymark.career.models.promise import Promise
from waymark.career.models.question import Question
from waymark.career.models.row import Row
from waymark.career.models.series import Series
from waymark.career.models.skill import Skill
from waymark.career.models.snapshot import Snapshot
from waymark.career.models.stakeholder import Stakeholder
from waymark.career.models.success import Success
from waymark.career.models.their_aim import TheirAim
from waymark.career.models.tie import Tie
from waymark.career.models.trait import Trait
from waymark.career.models.vision import Vision
from waymark.career.models.work_with_me import WorkWithMe

__all__ = [
    "Action",
    "AddressBook",
    "Advert",
    "Ask",
    "Assessment",
    "Block",
    "CalendarLink",
    "Card",
    "Certification",
    "Change",
    "Circle",
    "Contact",
    "Criterion",
    "Decision",
    "Deliverable",
    "Device",
    "Education",
    "Engagement",
    "Entry",
    "Expectation",
    "Experience",
    "Experiment",
    "Fact",
    "Favour",
    "Feed",
    "Feedback",
    "Flag",
    "Framework",
    "Gathering",
    "Goal",
    "Image",
    "Interaction",
    "Journal",
    "Language",
    "Manager",
    "Meeting",
    "Merge",
    "Milestone",
    "Needs",
    "Nudge",
    "Option",
    "Packet",
    "Part",
    "Person",
    "Plan",
    "Point",
    "Presence",
    "Project",
    "Promise",
    "Question",
    "Row",
    "Series",
    "Skill",
    "Snapshot",
    "Stakeholder",
    "Stamp",
    "Success",
    "TheirAim",
    "Tie",
    "Trait",
    "Vision",
    "WorkWithMe",
]
