from axe_playwright_python.sync_playwright import Axe

from browser import NIGHT, address, chromium, complain, expect, opened, texts

PAGES = ["index.html", "search.html", "answers.html"]


def judged(page, name, *circumstances):
    for violation in Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]:
        complain(name, *circumstances, violation["id"], [node["html"][:200] for node in violation["nodes"][:3]])


def fits(page, name, width):
    wide = page.evaluate("document.documentElement.scrollWidth")
    expect(wide <= width, name, "is", wide, "wide in a window of", width)


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
    page.emulate_media(media="print")
    expect(page.locator(".bar").is_hidden(), name, "prints its bar")
    expect(texts(page, "[data-now]") == [], name, "prints who is reachable now")
    background = page.evaluate("getComputedStyle(document.body).backgroundColor")
    expect(background == "rgb(255, 255, 255)", name, "prints on", background)
    paper = page.pdf(format="A4")
    expect(paper.startswith(b"%PDF") and len(paper) > 5000, name, "does not print")


with chromium() as browser:
    for name in PAGES:
        for scheme in ("light", "dark"):
            for width in (1280, 360):
                options = {"color_scheme": scheme, "viewport": {"width": width, "height": 800}}
                with opened(browser, name, NIGHT, **options) as page:
                    judged(page, name, scheme, width)
                    fits(page, name, width)
        with opened(browser, name, viewport={"width": 320, "height": 800}) as page:
            fits(page, name, 320)
        with opened(browser, name, color_scheme="dark") as page:
            on_paper(page, name)
    without_scripts(browser)
