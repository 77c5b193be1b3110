"""An independent answer to every question that the time engine answers: by brute force, minute by minute.

Its zones are Python's (`zoneinfo`), its calendars one truth a minute, its deadlines a walk along the open minutes, each
for every start at once (numpy). It reads questions from standard input and prints one line an answer. Times are minutes
since the epoch.

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

import numpy

# Minutes that the calendars reach beyond the starts; in the outermost days not every window is in.
BEFORE = 5 * 1440
BEYOND = 420 * 1440
NEVER = 2**62
EPOCH = datetime.date(1970, 1, 1).toordinal()


def offset(zone, minute):
    utc = datetime.datetime.fromtimestamp(minute * 60, zone)
    return int(utc.utcoffset().total_seconds()) // 60


def runs(name, first, last):
    """Stretches of minutes with one offset; looks every hour, and between two that differ every minute."""
    zone = zoneinfo.ZoneInfo(name)
    begin, here = first, offset(zone, first)
    for probe in range(first, last, 60):
        if offset(zone, min(probe + 60, last)) == here:
            continue
        for minute in range(probe + 1, min(probe + 60, last) + 1):
            there = offset(zone, minute)
            if there != here:
                yield begin, minute, here
                begin, here = minute, there
    yield begin, last, here


class Zone:
    """What a local minute is: the first and the last moment that shows it, or the end of the gap that it lies in."""

    def __init__(self, name, first, last):
        self.stretches = list(runs(name, first, last))

    def shown(self, local):
        return [local - ahead for begin, end, ahead in self.stretches if begin <= local - ahead < end]

    def gap(self, local):
        for (_, end, ahead), (begin, _, then) in zip(self.stretches, self.stretches[1:]):
            if end + ahead <= local < begin + then:
                return begin

    def opening(self, local):
        return self.gap(local) if self.skips(local) else min(self.shown(local))

    def closing(self, local):
        return self.gap(local) if self.skips(local) else max(self.shown(local))

    def skips(self, local):
        return not self.shown(local)


class Calendar:
    """One truth a minute, and the open minutes in a row."""

    def __init__(self, world, zone, days, windows, holidays):
        self.world = world
        self.zone = world.zone(zone)
        self.windows = windows
        self.open = numpy.zeros(world.end - world.begin, bool)
        self.days = [
            day
            for day in range(world.begin // 1440 + 2, world.end // 1440 - 2)
            if str(datetime.date.fromordinal(day + EPOCH).isoweekday()) in days
            and datetime.date.fromordinal(day + EPOCH).isoformat() not in holidays
        ]
        for opens, closes in self.edges():
            begin, end = self.zone.opening(opens), self.zone.closing(closes)
            if begin < end:
                self.open[begin - world.begin : end - world.begin] = True
        self.before = numpy.concatenate(([0], numpy.cumsum(self.open, dtype=numpy.int32)))
        self.minutes = numpy.flatnonzero(self.open) + world.begin
        self.closed = numpy.flatnonzero(~self.open) + world.begin

    def edges(self):
        for day in self.days:
            for opens, closes in self.windows:
                yield day * 1440 + opens, day * 1440 + (closes if closes > opens else closes + 1440)

    def is_open(self, minutes):
        return self.open[minutes - self.world.begin]

    def next(self, row, minutes):
        """The first of a row at or after each of some minutes; none in the outermost days, which are not whole."""
        row = numpy.append(row, NEVER)
        found = row[numpy.searchsorted(row, minutes)]
        return numpy.where(found < self.world.end - BEFORE, found, NEVER)

    def skipped(self):
        whole = [(opens, closes if closes > opens else closes + 1440) for opens, closes in self.windows]
        full = all(any(o <= m < c or m < c - 1440 for o, c in whole) for m in range(1440))
        for opens, closes in self.edges():
            for letter, local in (("o", opens), ("c", closes)):
                if self.zone.skips(local) and not (full and local % 1440 == 0):
                    if self.world.first <= self.zone.gap(local) < self.world.last:
                        yield self.zone.gap(local), local, letter


def deadline(text, world):
    """A function from starts, in seconds, to seconds."""
    if text == "never":
        return lambda starts: numpy.full_like(starts, NEVER)
    if match := re.fullmatch(r"e:(\d+)", text):
        return lambda starts: starts + int(match[1]) * 60
    if match := re.fullmatch(r"b:(\d+)@(\d+)", text):
        return business(int(match[1]), world.calendars[int(match[2])])
    kind, index, rest = re.fullmatch(r"([of])@(\d+)\((.*)\)", text).groups()
    calendar = world.calendars[int(index)]
    if kind == "o":
        first, second = (deadline(part, world) for part in halves(rest))
        return lambda starts: numpy.where(calendar.is_open(starts // 60), first(starts), second(starts))
    return from_opening(calendar, deadline(rest, world))


def from_opening(calendar, inner):
    def due(starts):
        opening = calendar.next(calendar.minutes, starts // 60)
        waits = ~calendar.is_open(starts // 60) & (opening < NEVER)
        due = inner(numpy.where(waits, opening, 0) * 60 + numpy.where(waits, 0, starts))
        return numpy.where(opening < NEVER, due, NEVER)

    return due


def halves(text):
    depth = 0
    for index, letter in enumerate(text):
        depth += {"(": 1, ")": -1}.get(letter, 0)
        if letter == "," and depth == 0:
            return text[:index], text[index + 1 :]
    raise ValueError(text)


def business(count, calendar):
    """After so many open minutes; a start within a minute takes the rest of it and as much of the last one."""
    if not len(calendar.minutes):
        return lambda starts: numpy.full_like(starts, NEVER)

    def due(starts):
        index, second = starts // 60 - calendar.world.begin, starts % 60
        last = calendar.before[index] + count - 1
        within = (second > 0) & calendar.open[index]
        return numpy.where(within, calendar.minutes[last + within] * 60 + second, calendar.minutes[last] * 60 + 60)

    return due


class World:
    def __init__(self, first, last, year):
        self.first, self.last, self.year = first, last, year
        self.begin, self.end = first - BEFORE, last + BEYOND
        self.starts = numpy.arange(first * 60, last * 60, 30)
        self.calendars, self.zones = [], {}

    def zone(self, name):
        if name not in self.zones:
            self.zones[name] = Zone(name, self.begin, self.end)
        return self.zones[name]

    def add(self, zone, days, windows, holidays):
        edges = [tuple(map(int, window.split("-"))) for window in windows.split(",")] if windows != "-" else []
        self.calendars.append(Calendar(self, zone, days, edges, set(holidays.split(","))))

    def compare(self, left, relation, right):
        f, g = (deadline(text, self)(self.starts) for text in (left, right))
        holds = f < g if relation == "<" else f <= g
        if holds.all():
            return "always"
        # The starts lie half a minute apart: every second one is a whole minute.
        whole, within = (numpy.flatnonzero(~part) for part in (holds[::2], holds[1::2]))
        witness = self.first + whole[0] if len(whole) else f"~{self.first + within[0]}"
        return f"{'sometimes' if holds.any() else 'never'} {witness}"

    def gaps(self, calendars):
        union = numpy.any([calendar.open[BEFORE : BEFORE + self.last - self.first] for calendar in calendars], axis=0)
        edges = numpy.diff(numpy.concatenate(([True], union, [True])).astype(numpy.int8))
        begins, ends = numpy.flatnonzero(edges < 0), numpy.flatnonzero(edges > 0)
        first = f"{begins[0] + self.first}-{ends[0] + self.first}" if len(begins) else "-"
        return f"{len(begins)} {first} {(~union).sum()} {(~union[: self.year - self.first]).sum()}"


def answer(world, words):
    match words[0]:
        case "zone":
            stretches = list(runs(words[1], int(words[2]), int(words[3])))
            return " ".join(f"{begin}:{ahead}" for begin, _, ahead in stretches)
        case "minutes":
            calendar = world.calendars[int(words[1])]
            return str(calendar.open[BEFORE : BEFORE + world.last - world.first].sum())
        case "due":
            (due,) = deadline(words[1], world)(numpy.array([int(words[2]) * 60]))
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
            moments = (calendar.next(row, minute) for row in (calendar.minutes, calendar.closed))
            return " ".join("never" if moment == NEVER else str(moment) for moment in moments)


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
