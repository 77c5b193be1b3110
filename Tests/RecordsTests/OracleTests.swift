import Escalation
import TestSupport
import Testing

@testable import Records

/// The whole way from bytes to figures, against a program of another language that shares no line with it.
@Suite("Figures of records")
struct OracleTests {
  @Test("Python comes to the same figures", .enabled(if: Python.has("zoneinfo", "csv")))
  func oracle() throws {
    let output = try Python.run(Self.oracle, input: "")
    try #require(output.hasPrefix("id,"), "\(output)")
    let parts = output.split(separator: "=====\n")
    let (records, expected) = (String(parts[0]), String(parts[1]))
    let today = try #require(CalendarDate(year: 2026, month: 11, day: 21))
    var statistics = RecordStatistics(of: try sampleProject(), RecordPeriod(today: today))
    let read = ReadFile(records)
    #expect(read.findings.isEmpty)
    #expect(read.records.count == 4000)
    #expect(read.records.compactMap { statistics.add($0) }.isEmpty)
    let summary = RecordSummary(of: statistics)
    let lines = summary.incidents.flatMap(\.figures) + summary.drills.flatMap { $0.figures.map { "drill " + $0 } }
    let weeks = summary.weeks.map { "week \($0.monday) \($0.detected) \($0.resolved) \(shown($0.median))" }
    let metrics = summary.metrics.map { line in
      "metric \(line.metric) \(line.falsePositives.count) \(line.falsePositives.of) "
        + "\(shown(line.cycle.percentile(50))) \(shown(line.cycle.percentile(90)))"
    }
    let figures = (lines + weeks + metrics).sorted().joined(separator: "\n") + "\n"
    #expect(figures == expected, "\(difference(from: expected, to: figures))")
  }

  /// Reads nothing of ours: windows by `zoneinfo`, percentiles by sorting, weeks by `isocalendar`.
  private static let oracle = """
    import csv, io, random, sys
    from datetime import datetime, timedelta, timezone
    from zoneinfo import ZoneInfo
    random.seed(11)
    london, utc = ZoneInfo('Europe/London'), timezone.utc
    holidays = {(2026, 5, 25), (2026, 8, 31)}
    now = datetime(2026, 11, 22, tzinfo=utc)

    def window(day):
        if day.weekday() > 4 or (day.year, day.month, day.day) in holidays: return None
        at = lambda hour: datetime(day.year, day.month, day.day, hour, tzinfo=london).astimezone(utc)
        return at(9), at(17)
    windows = [w for n in range(400) if (w := window(datetime(2026, 1, 1) + timedelta(days=n)))]
    def is_open(t): return any(a <= t < b for a, b in windows)
    def opening(t): return t if is_open(t) else min(a for a, b in windows if a > t)
    def open_seconds(t, u):
        return sum(max(0, int((min(b, u) - max(a, t)).total_seconds())) for a, b in windows)
    def due(t, seconds):
        for a, b in windows:
            if b <= t: continue
            room = int((b - max(a, t)).total_seconds())
            if seconds <= room: return max(a, t) + timedelta(seconds=seconds)
            seconds -= room

    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow('id matrix incident metric detected acknowledged escalated mitigated resolved falsePositive drill'.split())
    def iso(t):
        if t is None: return ''
        zone = random.choice([utc, london, timezone(timedelta(hours=-5))])
        return t.astimezone(zone).isoformat().replace('+00:00', random.choice(['Z', '+00:00']))
    for number in range(4000):
        t = datetime(2026, 1, 5, tzinfo=utc) + timedelta(seconds=random.randrange(320 * 86400 + 43200))
        step = lambda mean: timedelta(seconds=int(random.expovariate(1 / mean)))
        incident = random.choice(['outage', 'breakdown', 'lag', 'wish'])
        a = t + step(random.choice([400, 9000])) if random.random() < .9 else None
        e = t + timedelta(minutes=20) + step(60) if random.random() < .1 else None
        m = (a or t) + step(7200) if random.random() < .6 else None
        r = (m or a or t) + step(random.choice([3600, 200000])) if random.random() < .95 else None
        writer.writerow([number, 'support', incident, random.choice(['', 'errors', 'age']), iso(t), iso(a), iso(e),
                         iso(m), iso(r), random.choice(['', '', '', 'true']), random.choice(['false'] * 9 + ['true'])])
    text = out.getvalue()

    def parse(s): return datetime.fromisoformat(s.replace('Z', '+00:00')).astimezone(utc) if s else None
    tallies, weeks, metrics = {}, {}, {}
    def rank(values, percent):
        # Nearest rank; what never came is longer than everything.
        values = sorted(values, key=lambda v: (v is None, v or 0))
        return '-' if not values or (v := values[-(-len(values) * percent // 100) - 1]) is None else v
    for row in csv.DictReader(io.StringIO(text)):
        t, a, e, m, r = (parse(row[c]) for c in ['detected', 'acknowledged', 'escalated', 'mitigated', 'resolved'])
        drill, false = row['drill'] == 'true', row['falsePositive'] == 'true'
        if row['metric'] and not drill:
            metric = metrics.setdefault(row['metric'], [0, 0, []])
            metric[0] += false
            metric[1] += 1
            if r and not false: metric[2].append(int((r - t).total_seconds()))
        if false and not drill: continue
        if not drill:
            monday = lambda u: (u - timedelta(days=u.weekday())).date().isoformat()
            weeks.setdefault(monday(t), [0, []])[0] += 1
            if r: weeks.setdefault(monday(r), [0, []])[1].append(int((r - t).total_seconds()))
        incident = 'outage' if row['incident'] == 'breakdown' else row['incident']
        answered = min((x for x in (a, m, r) if x), default=None)
        closed = incident != 'outage' and not is_open(t)
        zero = opening(t) if closed and incident == 'wish' else t
        out_of_hours = closed and incident == 'lag'
        hour = 3600
        first = {'outage': ('e', 600), 'wish': ('e', hour), 'lag': ('b', 2 * hour) if out_of_hours else ('e', hour)}
        final = {'outage': ('e', 4 * hour), 'lag': ('b', 24 * hour), 'wish': ('b', 40 * hour)}
        for name, moment, (clock, seconds), promised in [
                ('firstResponse', answered, first[incident], True), ('resolution', r, final[incident], True),
                ('mitigation', m, final[incident], False), ('escalation', e, ('e', 0), False)]:
            key = f"{'drill ' if drill else ''}{incident} {name} {'out' if out_of_hours and name == 'firstResponse' else 'in'}"
            tally = tallies.setdefault(key, [0, 0, 0, []])
            end = (zero + timedelta(seconds=seconds) if clock == 'e' else due(zero, seconds)) if promised else None
            if moment:
                value = int((moment - zero).total_seconds()) if clock == 'e' else open_seconds(zero, moment)
                tally[3].append(max(0, value))
                if promised: tally[0 if moment <= end else 1] += 1
            elif promised and end < now:
                tally[1] += 1
                tally[3].append(None)
            elif promised: tally[2] += 1
    lines = [f"{k} {a} {b} {c} {rank(v, 50)} {rank(v, 90)}" for k, (a, b, c, v) in tallies.items() if v or c]
    lines += [f"week {k} {d} {len(v)} {rank(v, 50)}" for k, (d, v) in weeks.items() if k <= '2026-11-16']
    lines += [f"metric {k} {f} {n} {rank(v, 50)} {rank(v, 90)}" for k, (f, n, v) in metrics.items()]
    sys.stdout.write(text + '=====\\n' + '\\n'.join(sorted(lines)) + '\\n')
    """
}

private func shown(_ number: Int?) -> String { number.map { "\($0)" } ?? "-" }

extension IncidentLine {
  /// Each measure on a line.
  fileprivate var figures: [String] {
    measures.map { line in
      let tally = line.tally
      return "\(incident) \(line.measure.rawValue) \(line.isOutOfHours ? "out" : "in") \(tally.met) \(tally.missed) "
        + "\(tally.open) \(shown(tally.times.percentile(50))) \(shown(tally.times.percentile(90)))"
    }
  }
}
