"""Records become tellings: sentences, rows, pictures and whys, the same for a page, a terminal and paper."""

from waymark.presentation.telling.change import change
from waymark.presentation.telling.fit import fit
from waymark.presentation.telling.gap import gap
from waymark.presentation.telling.goal import clarity, pace
from waymark.presentation.telling.incoming import page as incoming_page
from waymark.presentation.telling.nudge import nudge
from waymark.presentation.telling.parts import Course, Offers, Part, Row, Step, Telling, Why
from waymark.presentation.telling.plan import plan, preview, proposals
from waymark.presentation.telling.routes import route_map, routes, trade_offs
from waymark.presentation.telling.story import country_of, story
from waymark.presentation.telling.you import counted, you
from waymark.presentation.words import say

__all__ = [
    "Course",
    "Offers",
    "Part",
    "Row",
    "Step",
    "Telling",
    "Why",
    "change",
    "clarity",
    "counted",
    "country_of",
    "fit",
    "gap",
    "incoming_page",
    "nudge",
    "pace",
    "plan",
    "preview",
    "proposals",
    "route_map",
    "routes",
    "say",
    "story",
    "trade_offs",
    "you",
]
