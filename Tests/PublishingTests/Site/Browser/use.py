from browser import address, chromium, expect, focused, ids, opened, squeezed, texts


def searches(page):
    page.keyboard.press("/")
    expect(focused(page) == "_search", "a slash goes to the search")
    page.keyboard.type("ECOLE repond")
    expect(ids(page) == ["main"], "accents and case do not matter", ids(page))
    expect(texts(page, ".glance tbody tr td:nth-child(2)") == ["L'École ne répond pas"], "the table is narrowed too")
    expect(texts(page, "#_count") == ["1 of 3 incidents"], "the count is told", texts(page, "#_count"))
    page.keyboard.press("Escape")
    expect(len(ids(page)) == 3, "Escape shows everything")
    page.fill("#_search", "graph answers")
    expect(ids(page) == ["outage"], "triggers are searched", ids(page))
    page.fill("#_search", "nothing that there is")
    expect(ids(page) == [] and texts(page, "#_none") == ["No incident matches."], "nothing is said to be found")
    page.click("#_all")
    expect(len(ids(page)) == 3 and focused(page) == "_search", "the button shows everything")


def ways(page):
    for name in ("outage", "main"):
        people = texts(page, f"#{name} .people li")
        expect(people and all("Reachable" in text or "Off now" in text for text in people), name, people)
    shown = page.locator("#outage .people li", has_text="The Office").locator("a[href^='tel:']")
    expect(shown.get_attribute("href") == "tel:+442079460001" and shown.is_visible(), "a call is one touch away")
    page.fill("#_search", "7946 0001")
    expect(ids(page) == ["outage", "constructor"], "numbers are searched", ids(page))
    page.keyboard.press("Escape")


def filters(page):
    page.select_option("#_severity", "SEV-2")
    expect(ids(page) == ["main", "constructor"], "by severity", ids(page))
    page.select_option("#_owner", "somebody")
    expect(ids(page) == ["constructor"], "by owner too", ids(page))
    page.evaluate("location.hash = 'outage'")
    page.wait_for_timeout(100)
    expect(len(ids(page)) == 3, "a link to what was filtered out shows it")
    inside = page.evaluate(
        "() => { const top = document.querySelector('#outage').getBoundingClientRect().top;"
        " return top >= document.querySelector('.bar').getBoundingClientRect().bottom && top < innerHeight; }")
    expect(inside, "the target is in sight, below the bar")
    page.select_option("#_severity", "SEV-2")
    page.evaluate("location.hash = 'older'")
    page.wait_for_timeout(100)
    expect(len(ids(page)) == 3, "an id that an incident had finds it too")


def keys(page):
    page.keyboard.press("Escape")
    page.evaluate("() => { history.replaceState(null, '', location.pathname); document.activeElement.blur(); }")
    steps = []
    for key in "jjjkk":
        page.keyboard.press(key)
        steps.append(focused(page))
    expect(steps == ["outage", "main", "constructor", "main", "outage"], "j and k", steps)
    page.click("#_shortcuts")
    page.keyboard.press("j")
    expect(focused(page) == "_shortcuts", "single keys can be switched off")
    page.reload()
    expect(texts(page, "#_shortcuts") == ["Single keys are off"], "and stay off")
    page.click("#_shortcuts")
    page.goto(address("search.html"))
    page.keyboard.press("Tab")
    expect(squeezed(focused(page)) == "Skip to the content", "the first stop skips the bar", focused(page))


def ticks(page):
    boxes = page.locator("#outage input[type=checkbox]")
    boxes.nth(1).check()
    page.reload()
    expect([boxes.nth(index).is_checked() for index in range(3)] == [False, True, False], "ticks stay")
    expect("1 of 3 done, begun 03:05" in page.locator("#outage .list-tools").inner_text(), "their age is told")
    expect(not page.locator("#main input").first.is_checked(), "each incident has its own")
    page.click("#outage .list-tools button:has-text('Copy checklist')")
    page.wait_for_timeout(100)
    copied = page.evaluate("navigator.clipboard.readText()")
    expect(copied == "- [ ] Look at the index.\n- [x] Say <b>so</b> & \"wait\".\n- [ ] Roll back.\n", "copied", repr(copied))
    page.click("#outage button:has-text('Clear ticks')")
    page.reload()
    expect(not boxes.nth(1).is_checked(), "cleared ticks stay away")
    page.click("#outage button[aria-label='Copy #office']")
    page.wait_for_timeout(100)
    expect(page.evaluate("navigator.clipboard.readText()") == "#office", "addresses are copied")


def text_is_text(page):
    expect(page.evaluate("window.pwned") is None, "nothing from a matrix ran")
    title = page.locator("#constructor h3").inner_text()
    expect("</title></script><script>window.pwned=1</script><img src=x onerror=window.pwned=1>" in title, title)
    expect(page.locator("#constructor a[href^='javascript']").count() == 0, "no such link")
    expect(page.locator("script").count() == 2, "no script but ours")


def forgetful(browser):
    """Some browsers refuse a file its store: everything else works."""
    context = browser.new_context()
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }});")
    page = context.new_page()
    page.on("pageerror", lambda error: expect(False, "without a store:", error))
    page.goto(address("search.html"))
    page.locator("#outage input").first.check()
    expect("1 of 3 done" in page.locator("#outage .list-tools").inner_text(), "ticks without a store")
    context.close()


def index(page):
    def found():
        return texts(page, ".found li a")

    expect(len(found()) == 4, "all matrices are listed", found())
    page.keyboard.press("/")
    page.keyboard.type("duty")
    expect("No answer comes" in found() and len(found()) == 2, "people are searched", found())
    expect(texts(page, "[data-owner] strong") == ["Duty Manager"], "owners are narrowed", texts(page, "[data-owner] strong"))
    page.select_option("#_matrix", "answers")
    expect(found() == ["No answer comes"], "by matrix", found())
    page.focus("#_search")
    page.keyboard.press("Enter")
    expect(focused(page) == "No answer comes", "Enter goes to what was found")
    page.keyboard.press("Enter")
    page.wait_for_url("**/answers.html#outage")
    expect(page.locator("#outage:target").count() == 1, "and from there to its anchor")


with chromium() as browser:
    with opened(browser, "search.html", permissions=["clipboard-read", "clipboard-write"]) as page:
        for part in (searches, ways, filters, keys, ticks, text_is_text):
            part(page)
    with opened(browser, "index.html") as page:
        index(page)
    with opened(browser, "answers.html#%E0%A4%A") as page:
        ways = page.locator("#outage .ways").first.inner_text()
        expect("javascript:alert(1)" in ways and page.locator("#outage .ways a").count() == 0, ways)
    forgetful(browser)
