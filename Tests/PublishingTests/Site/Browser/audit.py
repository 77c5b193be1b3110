"""What every page is held to: nobody is shut out, nothing is cut off, and it prints."""
from axe_playwright_python.sync_playwright import Axe

from browser import complain, expect, opened


def judged_everywhere(browser, name):
    for scheme in ("light", "dark"):
        for width in (1280, 360):
            with opened(browser, name, color_scheme=scheme, viewport={"width": width, "height": 800}) as page:
                judged(page, name, scheme, width)
                fits(page, name, width)


def judged(page, name, *circumstances):
    for violation in Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]:
        complain(name, *circumstances, violation["id"], [node["html"][:200] for node in violation["nodes"][:3]])


def fits(page, name, width):
    wide = page.evaluate("document.documentElement.scrollWidth")
    expect(wide <= width, name, "is", wide, "wide in a window of", width)


def prints(page, name):
    page.emulate_media(media="print")
    background = page.evaluate("getComputedStyle(document.body).backgroundColor")
    expect(background == "rgb(255, 255, 255)", name, "prints on", background)
    paper = page.pdf(format="A4")
    expect(paper.startswith(b"%PDF") and len(paper) > 5000, name, "does not print")
