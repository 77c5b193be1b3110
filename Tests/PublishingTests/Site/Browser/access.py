from audit import fits, judged_everywhere, prints
from browser import address, chromium, expect, opened, texts

PAGES = ["index.html", "search.html", "answers.html"]


def without_scripts(browser):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address("search.html"))
    expect(page.locator("[role=search]").is_hidden(), "no search that does nothing")
    expect(page.locator(".filters").is_hidden(), "no filters that do nothing")
    expect(page.locator("article:visible").count() == 3, "every incident is there")
    page.locator("#outage .people a", has_text="The Office").click()
    expect("+44 20 7946 0001" in page.locator(":target .ways").inner_text(), "ways to reach people are a link away")
    expect(page.locator(".strip rect.good").count() > 0, "usual weeks are drawn")
    expect(page.locator("text=A usual week, holidays apart.").count() == 1, "and said to be usual")
    context.close()


def on_paper(page, name):
    prints(page, name)
    expect(page.locator(".bar").is_hidden(), name, "prints its bar")
    expect(texts(page, "[data-now]") == [], name, "prints who is reachable now")


with chromium() as browser:
    for name in PAGES:
        judged_everywhere(browser, name)
        with opened(browser, name, viewport={"width": 320, "height": 800}) as page:
            fits(page, name, 320)
        with opened(browser, name, color_scheme="dark") as page:
            on_paper(page, name)
    without_scripts(browser)
