import HTML

extension Script {
  /// What brings pages to life. Without it they say all that does not depend on the moment, ways to reach people a link away.
  ///
  /// The pieces share one scope: `opening` begins it and `start` ends it. Scripts put text into pages, never markup.
  static let site: [Script] = [
    opening, ways, zones, openTimes, reach, week, search, checklists, copying, keys, start,
  ]

  private static let opening: Script = #"""
    (() => {
    'use strict';
    const MINUTE = 60000, DAY = 1440 * MINUTE;
    const one = id => document.getElementById(id);
    const all = (selector, within = document) => [...within.querySelectorAll(selector)];
    const make = (name, properties) => Object.assign(document.createElement(name), properties);
    const data = JSON.parse(one('_data')?.textContent ?? '{}');
    const calendars = new Map(Object.entries(data.calendars ?? {}));
    const owners = new Map(Object.entries(data.owners ?? {}));

    // Browsers keep stores from pages that are opened as files, some of them by throwing.
    function recall(key) {
      try { return JSON.parse(localStorage.getItem(key)); } catch { return null; }
    }
    function keep(key, value) {
      try {
        if (value === null) localStorage.removeItem(key); else localStorage.setItem(key, JSON.stringify(value));
      } catch { /* it lasts as long as the page */ }
    }
    """#

  private static let start: Script = #"""
    function showMoment() {
      const now = Date.now();
      showReach(now);
      showWeek(now);
    }
    showMoment();
    setInterval(showMoment, MINUTE / 2);
    startSearch();
    startChecklists();
    startCopying();
    startKeys();
    })();
    """#
}
