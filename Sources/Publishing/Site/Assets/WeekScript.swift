import HTML

extension Script {
  /// The reader's own week in place of the sample weeks, holidays and clock changes included, with a mark at this moment.
  static let week: Script = #"""
    function without(ranges, others) {
      return others.reduce((rest, [from, to]) => rest.flatMap(([start, end]) =>
        [[start, Math.min(end, from)], [Math.max(start, to), end]].filter(range => range[0] < range[1])), ranges);
    }
    function shape(name, attributes, text) {
      const element = document.createElementNS('http://www.w3.org/2000/svg', name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      if (text !== undefined) element.textContent = text;
      return element;
    }
    function weekOf(now) {
      const day = new Date(now);
      return Array.from({length: 8}, (_, index) =>
        new Date(day.getFullYear(), day.getMonth(), day.getDate() - (day.getDay() + 6) % 7 + index).getTime());
    }
    function draw(strip, now) {
      const days = weekOf(now), start = days[0], end = days[7], week = [[start, end]];
      const present = presence(strip.dataset.owners.split(' '), now);
      if (present === undefined) return false;
      const clock = strip.dataset.clock;
      const covered = present === true ? week : without(week, without(week, present));
      const duty = clock === undefined ? [] : clock === '' ? week : without(week, without(week, open(clock, now)));
      const gaps = without(duty, covered);
      const share = moment => `${((moment - start) / (end - start) * 100).toFixed(2)}%`;
      const bar = (style, [from, to]) => {
        const rectangle = shape('rect', {
          class: style, x: share(from), y: 0, width: share(start + to - from), height: 20,
        });
        rectangle.append(shape('title', {}, `${weekday.format(from)} ${clockOf(from)} to ${weekday.format(to)} ${clockOf(to)}`));
        return rectangle;
      };
      strip.replaceChildren(
        bar('idle', week[0]), ...covered.map(range => bar('good', range)), ...gaps.map(range => bar('bad', range)),
        ...days.slice(0, 7).flatMap(day => [
          shape('line', {class: 'day', x1: share(day), x2: share(day), y1: 0, y2: 24}),
          shape('text', {class: 'caption', x: share(day), y: 35}, weekday.format(day)),
        ]),
        shape('line', {class: 'now', x1: share(now), x2: share(now), y1: 0, y2: 24}));
      strip.setAttribute('aria-label', `${strip.dataset.label}, this week${gaps.length ? ', with gaps' : ''}`);
      const told = strip.parentElement.querySelector('.gaps');
      if (told) told.textContent = gaps.length === 0 ? '' : 'Nobody ' + gaps.slice(0, 7).map(([from, to]) =>
        `${weekday.format(from)} ${clockOf(from)} to ${weekday.format(to)} ${clockOf(to)}`).join(', ');
      return true;
    }
    const clockOf = moment => clock.format(moment);
    function showWeek(now) {
      let isDrawn = false;
      for (const item of all('.strips li')) {
        const [strip, ...others] = all('svg', item);
        if (!strip || !draw(strip, now)) continue;
        isDrawn = true;
        const [zone, ...zones] = all('.zone', item), [, ...gaps] = all('.gaps', item);
        for (const element of [...others, ...zones, ...gaps]) element.remove();
        zone.textContent = 'This week, in your time';
      }
      const note = one('_week');
      if (isDrawn && note) note.textContent = 'This week, in your time, with its holidays; the line is now.';
    }
    """#
}
