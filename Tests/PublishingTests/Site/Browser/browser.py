"""What the scripts beside this one share: a browser on pages in a folder, and complaints about what it notices."""
import datetime
import json
import re
import shutil
import sys
from contextlib import contextmanager

from playwright.sync_api import sync_playwright

given = json.load(sys.stdin)
FACTS = given["facts"]

# Tuesday, three in the morning in London.
NIGHT = datetime.datetime(2026, 11, 24, 3, 5, tzinfo=datetime.timezone.utc)

# Told to the page before its own script: what its policy refuses it.
WATCH = """
addEventListener('securitypolicyviolation', event => console.error('refused: ' + event.violatedDirective));
"""


def address(page):
    return f"file://{given['folder']}/site/{page}"


def complain(*words):
    print(*words)


def expect(condition, *words):
    if not condition:
        complain("not so:", *words)


@contextmanager
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


@contextmanager
def opened(browser, name, moment=NIGHT, **options):
    """A page in a window of its own. What it logs, throws or asks of anybody is complained about."""
    options.setdefault("viewport", {"width": 1280, "height": 900})
    options.setdefault("timezone_id", "Europe/London")
    context = browser.new_context(**options)
    context.add_init_script(WATCH)
    page = context.new_page()
    page.on("console", lambda message: complain(name, "console:", message.text))
    page.on("pageerror", lambda error: complain(name, "error:", error))
    page.on("request", lambda request: request.is_navigation_request() or complain(name, "request:", request.url))
    page.on("request", lambda request: request.url.startswith("file:") or complain(name, "left for:", request.url))
    page.clock.set_fixed_time(moment)
    page.goto(address(name))
    yield page
    context.close()


def ids(page):
    return page.evaluate("[...document.querySelectorAll('article')].filter(one => !one.hidden).map(one => one.id)")


def texts(page, selector):
    return page.evaluate(
        "selector => [...document.querySelectorAll(selector)].filter(one => one.checkVisibility())"
        ".map(one => one.textContent)", selector)


def focused(page):
    return page.evaluate("document.activeElement.id || document.activeElement.textContent")


def squeezed(text):
    return re.sub(r"\s+", " ", text).strip()
