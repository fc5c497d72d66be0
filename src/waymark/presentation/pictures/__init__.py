"""Pictures from simple records: one drawing for page, print and paper alike, each with its table in words."""

from waymark.presentation.pictures.coverage import Kind, coverage
from waymark.presentation.pictures.cross import Aim, cross
from waymark.presentation.pictures.drawing import FEWEST, LIGHT, Palette, Picture, Table, standalone
from waymark.presentation.pictures.fits import Fit, fit_bars, fits, fits_legend
from waymark.presentation.pictures.gaps import Gap, gap_track, gaps
from waymark.presentation.pictures.hexagon import hexagon
from waymark.presentation.pictures.ladder import Rung, ladder
from waymark.presentation.pictures.network import Dot, network
from waymark.presentation.pictures.routes import Route, Stop, routes
from waymark.presentation.pictures.side_by_side import Choice, side_by_side
from waymark.presentation.pictures.square import Standing, square
from waymark.presentation.pictures.timeline import Bar, Course, Load, timeline
from waymark.presentation.pictures.tree import Limb, tree
from waymark.presentation.pictures.trend import Line, trend
from waymark.presentation.pictures.year import year

__all__ = [
    "FEWEST",
    "LIGHT",
    "Aim",
    "Bar",
    "Choice",
    "Course",
    "Dot",
    "Fit",
    "Gap",
    "Kind",
    "Limb",
    "Line",
    "Load",
    "Palette",
    "Picture",
    "Route",
    "Rung",
    "Standing",
    "Stop",
    "Table",
    "coverage",
    "cross",
    "fit_bars",
    "fits",
    "fits_legend",
    "gap_track",
    "gaps",
    "hexagon",
    "ladder",
    "network",
    "routes",
    "side_by_side",
    "square",
    "standalone",
    "timeline",
    "tree",
    "trend",
    "year",
]
