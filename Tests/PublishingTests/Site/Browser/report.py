from audit import fits, judged_everywhere, prints
from browser import chromium, complain, expect, opened, texts


def can_be_read(page):
    charts = page.evaluate("[...document.querySelectorAll('svg')].map(one => one.getAttribute('aria-label'))")
    expect(charts == ["Share of promises that were kept, with its interval"] * 2
           + ["Incidents detected and resolved by week"], "its charts", charts)
    expect(page.locator("script").count() == 0, "it runs nothing")
    expect("main" in texts(page, "td"), "it names incidents")
    expect("secret" not in page.content(), "but those that are restricted")


def charts_can_be_read(page):
    """The smallest of their letters, in pixels of the screen."""
    smallest = page.evaluate("Math.min(...[...document.querySelectorAll('svg text')]"
                             ".map(one => one.getScreenCTM().a * parseFloat(getComputedStyle(one).fontSize)))")
    expect(smallest > 9, "a chart's letters are", smallest, "high")


def wide_tables_scroll(page):
    wide = page.locator(".scroll").filter(has=page.locator("th", has_text="Promised")).first
    expect(wide.evaluate("one => one.scrollWidth > one.clientWidth"), "the table is wider than a telephone")
    wide.focus()
    page.keyboard.press("ArrowRight")
    for _ in range(50):
        if wide.evaluate("one => one.scrollLeft > 0"):
            return
        page.wait_for_timeout(100)
    complain("a wide table does not move by the keyboard")


with chromium() as browser:
    judged_everywhere(browser, "report.html")
    with opened(browser, "report.html", viewport={"width": 320, "height": 800}) as page:
        can_be_read(page)
        fits(page, "report.html", 320)
        charts_can_be_read(page)
        wide_tables_scroll(page)
    with opened(browser, "report.html", color_scheme="dark") as page:
        prints(page, "report.html")
