"""An independent answer to every question that the time engine answers: by brute force, minute by minute.

Its zones are Python's (`zoneinfo`), its calendars one byte a minute, its deadlines a walk along the open minutes. It
reads questions from standard input and prints one line an answer. Times are minutes since the epoch.

  zone NAME FIRST LAST                      every change of offset between two minutes: MINUTE:OFFSET ...
  horizon FIRST LAST YEAR                   the starts, and where the first twelve months end; forgets all calendars
  calendar ZONE DAYS WINDOWS HOLIDAYS       the next calendar, counted from 0: 12345 540-1020,1200-360 2026-12-25
  minutes C                                 its open minutes in the horizon
  due DEADLINE START                        when it is due, or never
  compare DEADLINE RELATION DEADLINE        <= or <: always, sometimes START, never START (~: within that minute only)
  gaps C,C                                  how many, the first, and the minutes of all and of those in the first year
  skipped C                                 openings (o) and closings (c) on times that do not exist
  edges C START                             the next moment at which it is open, and at which it is closed

A deadline is e:MINUTES, b:MINUTES@C, never, o@C(OPEN,CLOSED) or f@C(DEADLINE).
"""

import datetime
import re
import sys
import zoneinfo
from itertools import accumulate

# Minutes that the calendars reach beyond the starts; in the outermost days not every window is in.
BEFORE = 5 * 1440
BEYOND = 420 * 1440
NEVER = float("inf")
EPOCH = datetime.date(1970, 1, 1).toordinal()


def offset(zone, minute):
    utc = datetime.datetime.fromtimestamp(minute * 60, zone)
    return int(utc.utcoffset().total_seconds()) // 60


def runs(name, first, last):
    """Stretches of minutes with one offset; looks every quarter of an hour, and between two that differ every minute."""
    zone = zoneinfo.ZoneInfo(name)
    begin, here = first, offset(zone, first)
    for probe in range(first, last, 15):
        if offset(zone, min(probe + 15, last)) == offset(zone, probe):
            continue
        for minute in range(probe + 1, min(probe + 15, last) + 1):
            there = offset(zone, minute)
            if there != here:
                yield begin, minute, here
                begin, here = minute, there
    yield begin, last, here


class Zone:
    """For every local minute: the first and the last moment that shows it, or the end of the gap that it lies in."""

    def __init__(self, name, first, last):
        self.base = first - 2880
        self.first = [None] * (last - first + 5760)
        self.last = self.first[:]
        self.gap = {}
        stretches = list(runs(name, first, last))
        for begin, end, ahead in stretches:
            self.last[begin + ahead - self.base : end + ahead - self.base] = range(begin, end)
        for begin, end, ahead in reversed(stretches):
            self.first[begin + ahead - self.base : end + ahead - self.base] = range(begin, end)
        for (_, end, ahead), (begin, _, then) in zip(stretches, stretches[1:]):
            for local in range(end + ahead, begin + then):
                self.gap[local] = begin

    def opening(self, local):
        moment = self.first[local - self.base]
        return self.gap[local] if moment is None else moment

    def closing(self, local):
        moment = self.last[local - self.base]
        return self.gap[local] if moment is None else moment

    def skips(self, local):
        return self.first[local - self.base] is None


class Calendar:
    """One byte a minute, and the open minutes in a row."""

    def __init__(self, world, zone, days, windows, holidays):
        self.world = world
        self.zone = world.zone(zone)
        self.windows = windows
        self.open = bytearray(world.end - world.begin)
        self.days = [
            day
            for day in range(world.begin // 1440 + 2, world.end // 1440 - 2)
            if str(datetime.date.fromordinal(day + EPOCH).isoweekday()) in days
            and datetime.date.fromordinal(day + EPOCH).isoformat() not in holidays
        ]
        for _, opens, closes in self.edges():
            begin, end = self.zone.opening(opens), self.zone.closing(closes)
            if begin < end:
                self.open[begin - world.begin : end - world.begin] = b"\1" * (end - begin)
        self.before = [0, *accumulate(self.open)]
        self.minutes = [index + world.begin for index, byte in enumerate(self.open) if byte]

    def edges(self):
        for day in self.days:
            for opens, closes in self.windows:
                yield day, day * 1440 + opens, day * 1440 + (closes if closes > opens else closes + 1440)

    def is_open(self, minute):
        return self.open[minute - self.world.begin]

    def next(self, minute, byte):
        index = self.open.find(byte, minute - self.world.begin)
        return index + self.world.begin if 0 <= index < len(self.open) - BEFORE else NEVER

    def skipped(self):
        full = all(any(o <= m < c or m < c - 1440 for _, o, c in self.plain_windows()) for m in range(1440))
        for _, opens, closes in self.edges():
            for letter, local in (("o", opens), ("c", closes)):
                if self.zone.skips(local) and not (full and local % 1440 == 0):
                    if self.world.first <= self.zone.gap[local] < self.world.last:
                        yield self.zone.gap[local], local, letter

    def plain_windows(self):
        return [(0, o, c if c > o else c + 1440) for o, c in self.windows]


def deadline(text, world):
    """A function from a start, in seconds, to seconds."""
    if text == "never":
        return lambda start: NEVER
    if match := re.fullmatch(r"e:(\d+)", text):
        seconds = int(match[1]) * 60
        return lambda start: start + seconds
    if match := re.fullmatch(r"b:(\d+)@(\d+)", text):
        return business(int(match[1]), world.calendars[int(match[2])])
    kind, index, rest = re.fullmatch(r"([of])@(\d+)\((.*)\)", text).groups()
    calendar = world.calendars[int(index)]
    if kind == "o":
        first, second = (deadline(part, world) for part in halves(rest))
        return lambda start: first(start) if calendar.is_open(start // 60) else second(start)
    inner = deadline(rest, world)
    return lambda start: inner(start) if calendar.is_open(start // 60) else inner_from(calendar, start // 60, inner)


def inner_from(calendar, minute, inner):
    opening = calendar.next(minute, 1)
    return NEVER if opening == NEVER else inner(opening * 60)


def halves(text):
    depth = 0
    for index, letter in enumerate(text):
        depth += {"(": 1, ")": -1}.get(letter, 0)
        if letter == "," and depth == 0:
            return text[:index], text[index + 1 :]
    raise ValueError(text)


def business(count, calendar):
    """After so many open minutes; a start within a minute takes the rest of it and as much of the last one."""
    before, minutes, begin, is_open = calendar.before, calendar.minutes, calendar.world.begin, calendar.open
    if not minutes:
        return lambda start: NEVER

    def due(start):
        index, second = divmod(start, 60)
        index -= begin
        if second and is_open[index]:
            return minutes[before[index] + count] * 60 + second
        return (minutes[before[index] + count - 1] + 1) * 60

    return due


class World:
    def __init__(self, first, last, year):
        self.first, self.last, self.year = first, last, year
        self.begin, self.end = first - BEFORE, last + BEYOND
        self.calendars, self.zones = [], {}

    def zone(self, name):
        if name not in self.zones:
            self.zones[name] = Zone(name, self.begin, self.end)
        return self.zones[name]

    def add(self, zone, days, windows, holidays):
        edges = [tuple(map(int, window.split("-"))) for window in windows.split(",")] if windows != "-" else []
        self.calendars.append(Calendar(self, zone, days, edges, set(holidays.split(","))))

    def compare(self, left, relation, right):
        f, g = deadline(left, self), deadline(right, self)
        strict = relation == "<"
        holds, whole, within = False, None, None
        for start in range(self.first * 60, self.last * 60, 30):
            a, b = f(start), g(start)
            if a < b or (a == b and not strict):
                holds = True
            elif start % 60 == 0:
                whole = start // 60 if whole is None else whole
            elif within is None:
                within = start // 60
            if holds and whole is not None:
                break
        if whole is None and within is None:
            return "always"
        return f"{'sometimes' if holds else 'never'} {whole if whole is not None else f'~{within}'}"

    def gaps(self, calendars):
        union = bytearray(self.last - self.first)
        for calendar in calendars:
            for index, byte in enumerate(calendar.open[BEFORE : BEFORE + len(union)]):
                union[index] |= byte
        found = [match.span() for match in re.finditer(rb"\0+", union)]
        first = f"{found[0][0] + self.first}-{found[0][1] + self.first}" if found else "-"
        return f"{len(found)} {first} {union.count(0)} {union[: self.year - self.first].count(0)}"


def answer(world, words):
    match words[0]:
        case "zone":
            stretches = list(runs(words[1], int(words[2]), int(words[3])))
            return " ".join(f"{begin}:{ahead}" for begin, _, ahead in stretches)
        case "minutes":
            calendar = world.calendars[int(words[1])]
            return str(sum(calendar.open[BEFORE : BEFORE + world.last - world.first]))
        case "due":
            due = deadline(words[1], world)(int(words[2]) * 60)
            return "never" if due == NEVER else str(due // 60)
        case "compare":
            return world.compare(words[1], words[2], words[3])
        case "gaps":
            return world.gaps([world.calendars[int(index)] for index in words[1].split(",")])
        case "skipped":
            found = sorted(set(world.calendars[int(words[1])].skipped()))
            return " ".join(f"{letter}:{local}:{moment}" for moment, local, letter in found) or "-"
        case "edges":
            calendar, minute = world.calendars[int(words[1])], int(words[2])
            return " ".join("never" if m == NEVER else str(m) for m in (calendar.next(minute, 1), calendar.next(minute, 0)))


def main():
    world = None
    for line in sys.stdin:
        words = line.split()
        if words[0] == "horizon":
            world = World(*map(int, words[1:]))
        elif words[0] == "calendar":
            world.add(*words[1:])
        else:
            print(answer(world, words))


main()
