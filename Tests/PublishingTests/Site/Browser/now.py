import datetime

from browser import FACTS, chromium, complain, expect, opened, texts


def at(moment):
    return datetime.datetime.fromtimestamp(moment, datetime.timezone.utc)


def marks(page):
    return page.evaluate(
        "Object.fromEntries([...document.querySelectorAll('[data-now]')].map(one => [one.dataset.now, one.textContent]))")


with chromium() as browser:
    with opened(browser, "search.html") as page:
        expect(len(FACTS) > 100, "there are moments to look at")
        for fact in FACTS:
            page.clock.set_fixed_time(at(fact["moment"]))
            page.reload()
            shown = marks(page)
            for owner, reached in fact["reached"].items():
                if shown[owner].startswith("Reachable now") != reached:
                    complain(at(fact["moment"]), owner, "reached:", reached, "shown:", shown[owner])

        page.clock.set_fixed_time(at(1_795_489_500))  # 2026-11-24T03:05Z
        page.reload()
        shown = marks(page)
        expect(shown["office"] == "Off now, from 09:00", shown["office"])
        expect(shown["duty"] == "Reachable now", shown["duty"])
        expect(shown["leaver"] == "No longer there", shown["leaver"])
        expect(shown["somebody"] == "", "nobody knows, and nothing is said:", shown["somebody"])
        expect(texts(page, ".zone") and set(texts(page, ".zone")) == {"This week, in your time"}, texts(page, ".zone"))
        expect(page.locator(".strip .now").count() == page.locator(".strip").count(), "each week has a mark")
        expect(any("Nobody Mon" in text for text in texts(page, ".gaps")), texts(page, ".gaps"))

        page.clock.set_fixed_time(at(1_795_514_400))  # 2026-11-24T10:00Z
        page.clock.run_for(31_000)
        page.reload()
        expect(marks(page)["office"] == "Reachable now, until 17:00", marks(page)["office"])

        page.clock.set_fixed_time(at(1_798_192_800))  # 2026-12-25T10:00Z, a holiday with another one behind the weekend
        page.reload()
        expect(marks(page)["office"] == "Off now, from Tue 09:00", marks(page)["office"])
