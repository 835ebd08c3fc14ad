"""Time scale, ticks, lanes, packing, scene and hit-testing: plain data, computed without Qt.

`compute_scene` is the way in: a `Timeline`, a `View` of it and a `TextMeasurer` become a
`Scene`, which a `Painter` puts on a screen or into a file.
"""

from timeline_app.layout.elision import TextMeasurer
from timeline_app.layout.export_view import ExportFrame, export_view
from timeline_app.layout.geometry import Point, Rect
from timeline_app.layout.hit import Hit, HitKind, hit_test
from timeline_app.layout.lanes import LaneBy
from timeline_app.layout.metrics import Metrics, TextRole
from timeline_app.layout.painter import Painter, Theme
from timeline_app.layout.scene import Scene
from timeline_app.layout.scene_builder import compute_scene, find_top_px
from timeline_app.layout.ticks import Tick, Ticks, compute_ticks
from timeline_app.layout.time_scale import Stretch, TimeScale
from timeline_app.layout.view import View

__all__ = [
    "ExportFrame",
    "Hit",
    "HitKind",
    "LaneBy",
    "Metrics",
    "Painter",
    "Point",
    "Rect",
    "Scene",
    "Stretch",
    "TextMeasurer",
    "TextRole",
    "Theme",
    "Tick",
    "Ticks",
    "TimeScale",
    "View",
    "compute_scene",
    "compute_ticks",
    "export_view",
    "find_top_px",
    "hit_test",
]
