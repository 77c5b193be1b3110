import HTML

/// What time it is for whom: the calendars of the matrix, in the reader's browser.
extension Script {
  /// Zones and their clock changes, as `ZoneOffsets` has them: an opening is the first such moment, a closing the last,
  /// and a time that clocks skip is the end of the gap.
  static let zones: Script = #"""
    const clocks = new Map();
    // How far a zone's clocks are ahead of UTC at a moment.
    function offset(zone, moment) {
      if (!clocks.has(zone)) {
        const number = 'numeric';
        clocks.set(zone, new Intl.DateTimeFormat('en-US', {
          timeZone: zone, hourCycle: 'h23', year: number, month: number, day: number, hour: number, minute: number,
          second: number,
        }));
      }
      const part = {};
      for (const {type, value} of clocks.get(zone).formatToParts(moment)) part[type] = Number(value);
      const local = Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second);
      return local - Math.floor(moment / 1000) * 1000;
    }
    // When a zone's clocks show a time, which is given as if they showed UTC.
    function momentOf(zone, local, isClosing) {
      const before = offset(zone, local - DAY), after = offset(zone, local + DAY);
      const moments = [local - before, local - after].filter(moment => moment + offset(zone, moment) === local);
      if (moments.length > 0) return isClosing ? Math.max(...moments) : Math.min(...moments);
      let low = local - after, high = local - before;
      while (high - low > 1000) {
        const middle = Math.floor((low + high) / 2000) * 1000;
        if (middle + offset(zone, middle) > local) high = middle; else low = middle;
      }
      return high;
    }
    """#

  /// When people are there.
  static let openTimes: Script = #"""
    let remembered = new Map(), rememberedAt = 0;
    function merged(ranges) {
      const result = [];
      for (const [start, end] of [...ranges].sort((one, other) => one[0] - other[0])) {
        const last = result.at(-1);
        if (last && start <= last[1]) last[1] = Math.max(last[1], end); else result.push([start, end]);
      }
      return result;
    }
    // From eight days before a moment until three weeks after it.
    function open(id, now) {
      if (Math.abs(now - rememberedAt) > DAY) [remembered, rememberedAt] = [new Map(), now];
      if (!remembered.has(id)) remembered.set(id, computed(calendars.get(id), now));
      return remembered.get(id);
    }
    function computed({zone, days, windows, holidays}, now) {
      const today = Math.floor(now / DAY), ranges = [];
      for (let day = today - 8; day < today + 21; day += 1) {
        const isHoliday = holidays.includes(new Date(day * DAY).toISOString().slice(0, 10));
        if (isHoliday || !days.includes((day + 3) % 7)) continue;
        for (const [from, to] of windows) {
          const opening = momentOf(zone, day * DAY + from * MINUTE, false);
          const closing = momentOf(zone, day * DAY + to * MINUTE, true);
          if (opening < closing) ranges.push([opening, closing]);
        }
      }
      return merged(ranges);
    }
    // When one of several owners is there: true for always, undefined where nobody can say.
    function presence(ids, now) {
      const known = ids.map(id => owners.get(id)).filter(owner => owner && !isGone(owner, now));
      if (known.some(owner => owner.coverage === true)) return true;
      if (known.length === 0 || known.some(owner => owner.coverage === undefined)) return undefined;
      try {
        return merged(known.flatMap(owner => owner.coverage).flatMap(id => open(id, now)).map(range => [...range]));
      } catch (error) {
        if (error instanceof RangeError) return undefined; // a zone that this browser does not know
        throw error;
      }
    }
    const isGone = (owner, now) => owner.retires !== undefined && new Date(now).toISOString().slice(0, 10) >= owner.retires;
    """#

  /// How people are reached stands once on a matrix's page, and comes to every incident that they are called for.
  static let ways: Script = #"""
    for (const link of all('.incident .people a')) {
      const entry = one(link.hash.slice(1));
      if (entry) link.parentElement.append(...all('[data-now], .ways', entry).map(part => part.cloneNode(true)));
    }
    """#

  /// Who is reachable at this moment.
  static let reach: Script = #"""
    const clock = new Intl.DateTimeFormat('en-GB', {hour: '2-digit', minute: '2-digit'});
    const weekday = new Intl.DateTimeFormat('en-GB', {weekday: 'short'});
    const date = new Intl.DateTimeFormat('en-GB', {weekday: 'short', day: 'numeric', month: 'short'});
    function told(moment, now) {
      const days = Math.abs(new Date(moment).setHours(0, 0, 0, 0) - new Date(now).setHours(0, 0, 0, 0)) / DAY;
      const day = days < 0.5 ? '' : (days < 6.5 ? weekday : date).format(moment) + ' ';
      return day + clock.format(moment);
    }
    // Whether an owner is reachable, in words; undefined where nobody can say.
    function reachOf(id, now) {
      const owner = owners.get(id);
      if (owner && isGone(owner, now)) return {isOn: false, text: 'No longer there'};
      const times = presence([id], now);
      if (times === undefined) return undefined;
      if (times === true) return {isOn: true, text: 'Reachable now'};
      const current = times.find(([start, end]) => start <= now && now < end);
      if (current) {
        const isLong = current[1] - now > 8 * DAY;
        return {isOn: true, text: 'Reachable now' + (isLong ? '' : `, until ${told(current[1], now)}`)};
      }
      const next = times.find(([start]) => start > now);
      return {isOn: false, text: 'Off now' + (next ? `, from ${told(next[0], now)}` : '')};
    }
    function showReach(now) {
      const known = new Map();
      for (const mark of all('[data-now]')) {
        const id = mark.dataset.now;
        if (!known.has(id)) known.set(id, reachOf(id, now));
        const reach = known.get(id);
        if (!reach || mark.textContent === reach.text) continue;
        mark.textContent = reach.text;
        mark.className = reach.isOn ? 'on' : 'off';
      }
    }
    """#
}
