"""Random stories that make sense: every target exists, every path ends, and nothing is asked of a value that it cannot do.

They keep away from what engines are known to do differently: fractions, division, random numbers, shuffles.
"""

from __future__ import annotations

import random

WORDS = "snow lamp tram bread coat door key smoke river glass window street station bell engine ticket".split()
NUMBERS = ["x", "y", "z"]
ITEMS = ["rope", "torch", "letter", "coin"]
ALL_ITEMS = [*ITEMS, "calm", "mood.angry", "tired", "salt", "oil", "load.wool", "flour"]


class Writer:
    """Writes one story. Jumps that no choice stands before lead only to later knots, so that every turn ends."""

    def __init__(self, seed: int, knots: int | None = None, of_lists: bool = False) -> None:
        self.of_lists = of_lists
        self.draw = random.Random(seed)
        self.knots = knots or self.draw.randint(2, 6)
        self.labels = 0
        self.here = 0

    def story(self) -> str:
        lines = [f"VAR {name} = {self.draw.randint(-3, 9)}" for name in NUMBERS]
        lines += ['VAR who = "Yuri"', "VAR warm = true", "VAR way = -> k0", "CONST LIMIT = 4"]
        lines += [f"LIST bag = {', '.join(self.maybe_in(one) for one in ITEMS)}", "LIST mood = calm, (angry), tired"]
        if self.of_lists:
            lines += ["LIST load = (salt), oil = 1, wool = 3, flour", f"VAR pile = {self.literal()}"]
        lines += [self.prose(), "-> k0"]
        for number in range(self.knots):
            self.here = number
            lines += self.knot()
        self.here = self.knots
        lines += self.helpers()
        return "\n".join(lines) + "\n"

    def maybe_in(self, item: str) -> str:
        return f"({item})" if self.draw.random() < 0.4 else item

    def pick(self, *options: str) -> str:
        return self.draw.choice(options)

    # --- flows -------------------------------------------------------------------------------------------------

    def knot(self) -> list[str]:
        lines = [f"=== k{self.here} ===", *self.body(2)]
        if self.draw.random() < 0.3:
            lines += [f"<- side{self.draw.randrange(2)}"]
        lines += self.weave(1)
        lines += [f"- {self.prose()}", f"-> {self.later()}"]
        if self.draw.random() < 0.4:
            lines += [f"= corner{self.here}", *self.body(2), f"+ [{self.words(2)}] -> {self.anywhere()}"]
            lines += [f"+ {self.words(2)}", f"  -> {self.anywhere()}"]
        return lines

    def later(self) -> str:
        """A place that is reached without a choice."""
        options = [f"k{number}" for number in range(self.here + 1, self.knots)]
        return self.draw.choice(options) if options and self.draw.random() < 0.85 else "END"

    def anywhere(self) -> str:
        """A place that is reached by a choice."""
        return f"k{self.draw.randrange(self.knots)}" if self.draw.random() < 0.97 else "END"

    def helpers(self) -> list[str]:
        return [
            "=== side0",
            f"+ {{x < LIMIT}} [Aside {self.words(1)}] {self.prose()}",
            f"  -> {self.anywhere()}",
            "-> DONE",
            "=== side1",
            f"* Once aside # side {self.words(1)}",
            f"  {self.prose()}",
            f"  -> {self.anywhere()}",
            "-> DONE",
            "=== passage(n)",
            f"{{n > 2: {self.prose()}|{self.prose()}}}",
            f"+ [Pass {self.words(1)}] {self.prose()} ->->",
            f"+ Turn {{n}} -> {self.anywhere()}",
            "=== short",
            self.prose(),
            "->->",
            "=== function twice(n)",
            "~ return n * 2",
            "=== function raise(ref n, by)",
            "~ n = n + by",
            "=== function clamp(ref n)",
            "{",
            "- n > 40:",
            "  ~ n = 9",
            "- n < -40:",
            "  ~ n = -3",
            "}",
            "=== function say(n)",
            f"{{n:\n- 0: {self.words(2)}\n- 1: {self.words(1)}\n- else: {self.words(3)} {{n}}\n}}",
        ]

    # --- weave -------------------------------------------------------------------------------------------------

    def weave(self, depth: int) -> list[str]:
        lines = []
        for _ in range(self.draw.randint(2, 3)):
            lines += self.choice(depth)
        if self.draw.random() < 0.25:
            lines.append(f"{'*' * depth} -> \n  {self.prose()}")
        else:
            lines.append(f"{'+' * depth} [{self.words(2)}] {self.prose()}")
        return lines

    def choice(self, depth: int) -> list[str]:
        bullet = self.pick("*", "*", "+") * depth
        label = ""
        if self.draw.random() < 0.25:
            self.labels += 1
            label = f" (l{self.labels})"
        condition = f" {{{self.condition()}}}" if self.draw.random() < 0.3 else ""
        text = self.pick(
            f"{self.words(2)}",
            f"[{self.words(2)}]",
            f"{self.words(1)} [{self.words(1)}] {self.words(1)}",
            f"{self.words(1)} {{{self.number()}}} [{self.words(1)} {{{self.condition()}:{self.words(1)}}}.] {self.words(2)}.",
        )
        tags = self.pick("", "", "", f" # {self.words(1)}")
        lines = [f"{bullet}{label}{condition} {text}{tags}"]
        lines += [f"  {one}" for one in self.body(self.draw.randint(0, 2))]
        if depth < 2 and self.draw.random() < 0.25:
            lines += self.weave(depth + 1)
            lines.append(f"{'-' * (depth + 1)} {self.prose()}")
        if self.draw.random() < 0.8:
            lines.append(f"  -> {self.anywhere()}")
        return lines

    # --- lines -------------------------------------------------------------------------------------------------

    def body(self, lines: int) -> list[str]:
        return [self.line() for _ in range(lines)]

    def line(self) -> str:
        return self.pick(
            self.prose(),
            f"{self.prose()} # {self.words(1)}",
            f"{self.words(2)} <>\n{self.words(2)}.",
            f"~ {self.assignment()}",
            f"~ {self.assignment()}",
            f"{{{self.condition()}: {self.prose()}|{self.prose()}}}",
            f"{{{self.condition()}:\n  {self.prose()}\n  ~ {self.assignment()}\n- else:\n  {self.prose()}\n}}",
            f"{{\n- {self.condition()}: {self.prose()}\n- {self.condition()}:\n  {self.prose()}\n- else: {self.prose()}\n}}",
            f"{{{self.pick('', '&', '!')}{self.words(1)}|{self.words(2)}|{{{self.number()}}}}}",
            f"{{{self.pick('stopping', 'cycle', 'once')}:\n- {self.prose()}\n- {self.prose()}\n}}",
            f"-> passage({self.number()}) ->" if self.here < self.knots else self.prose(),
            "-> short ->" if self.here < self.knots else self.prose(),
            f"{{say({self.number()})}} {self.words(1)}",
            f"{self.words(1)} {{twice({self.number()})}} {self.words(1)}.",
            "{bag} {LIST_COUNT(bag)} {mood}",
            *([f"{{{self.items()}}}, {{{self.items()}}}."] if self.of_lists else []),
        )

    def prose(self) -> str:
        return self.pick(
            f"{self.words(4).capitalize()}.",
            f"{self.words(2).capitalize()} {{{self.number()}}} {self.words(1)}.",
            f"{self.words(2).capitalize()}{{{self.condition()}:, {self.words(1)}}}.",
            f"{self.words(1).capitalize()} {{{self.words(1)}|{self.words(1)}}} {{who}}.",
        )

    def words(self, count: int) -> str:
        return " ".join(self.draw.choice(WORDS) for _ in range(count))

    # --- expressions -------------------------------------------------------------------------------------------

    def assignment(self) -> str:
        name = self.draw.choice(NUMBERS)
        item = self.draw.choice(ITEMS)
        return self.pick(
            f"{name} = {self.number()} - {self.number()}\n~ clamp({name})",
            f"{name}++",
            f"{name}--",
            f"{name} += {self.draw.randint(1, 3)}\n~ clamp({name})",
            f"raise({name}, {self.draw.randint(-2, 2)})",
            f"bag += {item}",
            f"bag -= {item}",
            *([f"pile = {self.items()}", f"pile {self.pick('+=', '-=')} {self.items(1)}"] if self.of_lists else []),
            f"bag = ({item})",
            f"mood = {self.pick('calm', 'angry', 'tired')}",
            f'who = "{self.words(1)}"',
            f"warm = {self.condition()}",
        )

    def number(self, depth: int = 0) -> str:
        if depth > 1:
            return self.pick(*NUMBERS, "LIMIT", str(self.draw.randint(-2, 9)))
        left, right = self.number(depth + 1), self.number(depth + 1)
        return self.pick(
            *NUMBERS,
            str(self.draw.randint(0, 9)),
            f"({left} + {right})",
            f"({left} - {right})",
            f"MAX({left}, {right})",
            f"MIN({left}, {right})",
            "LIST_COUNT(bag)",
            "LIST_VALUE(mood)",
            f"k{self.draw.randrange(self.knots)}",
            "TURNS()",
            f"TURNS_SINCE(-> k{self.draw.randrange(self.knots)})",
            "CHOICE_COUNT()",
        )

    def literal(self) -> str:
        """Items of several lists, in any order."""
        return f"({', '.join(self.draw.sample(ALL_ITEMS, self.draw.randint(1, 4)))})"

    def items(self, depth: int = 0) -> str:
        if depth > 1:
            return self.pick("bag", "mood", "load", "pile", "pile", self.literal())
        left, right = self.items(depth + 1), self.items(depth + 1)
        low = self.draw.randint(0, 3)
        return self.pick(
            "pile",
            self.literal(),
            f"({left} + {right})",
            f"({left} - {right})",
            f"({left} ^ {right})",
            f"({left} {self.pick('+', '-')} 1)",
            f"LIST_{self.pick('MIN', 'MAX', 'ALL', 'INVERT')}({left})",
            f"LIST_{self.pick('MIN', 'MAX')}({left})",
            f"LIST_RANGE({left}, {low}, {low + self.draw.randint(0, 2)})",
            f"{self.pick('bag', 'mood', 'load')}({self.pick('', '1', '3')})",
        )

    def condition(self, depth: int = 0) -> str:
        item = self.draw.choice(ITEMS)
        options = [
            f"{self.number(1)} {self.pick('<', '>', '<=', '>=', '==', '!=')} {self.number(1)}",
            "warm",
            f"bag ? {item}",
            f"bag !? {item}",
            f"mood == {self.pick('calm', 'angry', 'tired')}",
            f'who == "{self.draw.choice(WORDS)}"',
            f"k{self.draw.randrange(self.knots)}",
            f"not k{self.draw.randrange(self.knots)}",
        ]
        if self.of_lists:
            symbol = self.pick("?", "!?", "==", "!=", "<", ">", "<=", ">=")
            options.append(f"{self.items(1)} {symbol} {self.items(1)}")
        if depth < 1:
            left, right = self.condition(depth + 1), self.condition(depth + 1)
            options += [f"{left} {self.pick('&&', '||', 'and', 'or')} {right}", f"not ({left} && true)"]
        return self.draw.choice(options)


def generated(seed: int, knots: int | None = None, of_lists: bool = False) -> str:
    """A random story; the same one for the same seed. `of_lists` has it put items of several lists together."""
    return Writer(seed, knots, of_lists).story()
