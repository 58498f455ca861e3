"""The route map: which knots are scenes, how they stand, and what a player has seen of them."""

from __future__ import annotations

import pytest

from game.scene import Level, Manifest, from_text
from game.scene.graph import graph_of
from game.scene.layers import in_layers
from game.scene.manifest import EndingText
from game.scene.route import Route, Seen, Travelled, route_of, scene_title

STORY = """\
-> yard
=== yard
# chapter: The Yard
Snow falls.
* [In] -> hall
* [Away] -> road
=== hall
A hall. -> look ->
* [Up] -> hall.stairs
* [Out] -> between
= stairs
Stairs.
-> between
=== look
You look around.
->->
=== between
-> city
=== road
A road. # ending: home
-> END
=== city
# chapter: The City
A city.
* [Stay] -> city
* [Walk] -> river
* [Go] -> home
=== river
A river.
-> home
=== home
Home. # ending: home
-> END
=== never
Nobody comes here.
-> END
"""


def drawn(ink: str = STORY) -> Route:
    manifest = Manifest(id="yard", name="The Yard", endings={"home": EndingText("Home"), "lost": EndingText("Lost")})
    return route_of(graph_of(from_text(ink, manifest)))


def test_scenes_are_the_knots_in_which_something_happens_and_the_endings_they_lead_to() -> None:
    route = drawn()
    assert [(chapter.title, [scene.id for scene in chapter.scenes]) for chapter in route.chapters] == [
        ("The Yard", ["yard", "hall", "road", "*** home"]),
        ("The City", ["city", "river", "home", "*** home"]),
    ]


def test_what_only_leads_on_is_passed_through() -> None:
    assert drawn().leads["city"] == ("hall",)


def test_ways_lead_down_and_a_way_past_a_layer_goes_around_what_stands_there() -> None:
    city = drawn().chapters[1]
    layers = {scene.id: scene.spot.layer for scene in city.scenes}
    assert layers == {"city": 0, "river": 1, "home": 2, "*** home": 3}
    past = next(link for link in city.links if (link.source, link.target) == ("city", "home"))
    river = next(scene.spot for scene in city.scenes if scene.id == "river")
    assert [spot.layer for spot in past.spots] == [0, 1, 2]
    assert abs(past.spots[1].lane - river.lane) >= 1


@pytest.mark.parametrize(
    ("travelled", "seen"),
    [
        pytest.param(Travelled.of(), {}, id="nothing at first"),
        pytest.param(Travelled.of(run=["yard"], here="yard"), {"yard": Seen.HERE}, id="where one stands"),
        pytest.param(
            Travelled.of(ever=["road"], run=["yard", "hall.stairs"], here="hall.stairs"),
            {"yard": Seen.NOW, "hall": Seen.HERE, "road": Seen.EARLIER},
            id="a stitch is its knot, and other runs are known",
        ),
        pytest.param(Travelled.of(ever=["home"], endings=["home"]), {"home": Seen.EARLIER, "*** home": Seen.EARLIER}, id="an ending found counts where a scene leads to it that was visited"),
        pytest.param(Travelled.of(ever=["never", "gone"]), {}, id="knots that no map shows are nothing"),
    ],
)  # fmt: skip
def test_what_is_seen(travelled: Travelled, seen: dict[str, Seen]) -> None:
    route = drawn()
    found = {scene.id: route.seen(scene, travelled) for scene in route.chapters[1].scenes}
    found |= {scene.id: route.seen(scene, travelled) for scene in route.chapters[0].scenes if scene.id != "*** home"}
    assert {id_: one for id_, one in found.items() if one is not Seen.NEVER} == seen


def test_the_share_that_is_found_is_100_only_when_all_is() -> None:
    route = drawn()
    some = Travelled.of(run=["yard", "hall", "road"], endings=["home"])
    assert [route.found(some, chapter) for chapter in route.chapters] == [100, 0]
    assert route.found(some) == 50
    assert route.found(Travelled.of(run=["yard", "hall", "road", "city", "river", "home"], endings=["home"])) == 100


@pytest.mark.parametrize(
    ("knot", "chapter", "title"),
    [
        ("bath_room", "The Bathhouse", "Room"),
        ("the_door", "The Café Druzhba", "The door"),
        ("garvin", "The Garvin Hotel", "Garvin"),
        ("nikolai_first", "The Bathhouse", "Nikolai first"),
    ],
)
def test_a_scene_is_called_after_its_knot_without_its_chapter(knot: str, chapter: str, title: str) -> None:
    assert scene_title(knot, chapter) == title


def test_boxes_of_a_layer_stand_apart_and_circles_do_no_harm() -> None:
    boxes = list("abcdefgh")
    ways = [("a", one) for one in "bcdef"] + [(one, "g") for one in "bcdef"] + [("g", "a"), ("a", "g"), ("h", "h")]
    layers = in_layers(boxes, ways)
    spots = list(layers.spots.values())
    assert len(set(spots)) == len(boxes)
    for one in spots:
        for other in spots:
            assert one == other or one.layer != other.layer or abs(one.lane - other.lane) >= 1
    assert layers.depth == 3
    assert set(layers.ways) == {way for way in ways if way[0] != way[1]}


def test_nothing_of_the_game_is_left_out(red_heat: Level) -> None:
    route = route_of(graph_of(red_heat))
    assert len(route.chapters) == 12
    assert {scene.id.removeprefix("*** ") for scene in route.scenes if scene.is_ending} == set(
        red_heat.manifest.endings
    )
    for chapter in route.chapters:
        assert len({scene.spot for scene in chapter.scenes}) == len(chapter.scenes)
        low, high = chapter.reach
        assert high - low <= 5, "a chapter is at most six scenes wide, so that it fits on the screen"
