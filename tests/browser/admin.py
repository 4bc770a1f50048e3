"""The admin as somebody at a browser works in it: found by names and ids, never by a label."""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import FrameLocator, Locator, Page, expect

from articles.blocks.body import ArticleBodyBlock, SectionStreamBlock
from tests.browser import screenshots

FORM = "#main [data-edit-form]"
PREVIEW = "#w-preview-iframe:not(.w-preview__proxy)"
# Newest first; the search knows an article only after the worker has seen it.
ARTICLES = "article_list/"
# The server has all of the form, and nothing is on its way.
IS_SAVED = """() => {
    const form = document.querySelector("#main [data-edit-form]");
    const [unsaved, autosave] = ["w-unsaved", "w-autosave"].map((name) =>
        wagtail.app.getControllerForElementAndIdentifier(form, name));
    return unsaved.initialFormData === unsaved.formData && !autosave.submitPromise;
}"""
SAVE_ITSELF = "(form, value) => { form.dataset.wAutosaveActiveValue = value; }"
# In the form, that is: a badge in the menu moves for the first 25 seconds of every page.
NOTHING_MOVES = """() => document.querySelector("#main").getAnimations({ subtree: true })
    .every((one) => one.playState !== "running")"""
ADD_BUTTON = ":scope > .c-sf-add-button, :scope > div > .c-sf-add-button"
LABELS = {
    name: str(block.label)
    for stream in (ArticleBodyBlock(), SectionStreamBlock())
    for name, block in stream.child_blocks.items()
}


class Admin:
    """One window of the admin."""

    def __init__(self, page: Page, origin: str) -> None:
        self.page = page
        self.origin = origin
        # What must never happen, whatever an editor does.
        self.server_errors: list[str] = []
        page.on("response", self._note_server_error)

    def log_in(self, username: str, password: str) -> None:
        """Logs in and ends at the dashboard."""
        self.open("login/")
        self.page.fill("[name=username]", username)
        self.page.fill("[name=password]", password)
        self.page.click("form [type=submit]")
        self.page.wait_for_url(f"{self.origin}/admin/")

    def open(self, path: str) -> None:
        """Goes to an address of the admin."""
        self.page.goto(f"{self.origin}/admin/{path}")

    def new_article(self, title: str, *, saves_itself: bool = True) -> None:
        """Opens the form of a new article below the first index, with a title."""
        self.open("pages/")
        home = self.page.locator("td.children a").first.get_attribute("href")
        self.open(f"pages/add/articles/articlepage/{re.findall(r'[0-9]+', home or '')[-1]}/")
        if not saves_itself:
            self.page.locator(FORM).evaluate(SAVE_ITSELF, "false")
        self.field("title").fill(title)
        self.field("title").blur()

    def edit(self, title: str) -> None:
        """Opens the form of the newest article with a title."""
        self.open(ARTICLES)
        self.page.locator("td.title a", has_text=title).first.click()
        expect(self.field("title")).to_have_value(title)

    def field(self, name: str) -> Locator:
        """Gives the form's field of that name."""
        return self.page.locator(f"{FORM} [name='{name}']")

    def fill(self, values: dict[str, str]) -> None:
        """Fills fields in by name, and chooses in lists."""
        for name, value in values.items():
            field = self.field(name)
            if field.evaluate("field => field.tagName") == "SELECT":
                field.select_option(value)
            else:
                field.fill(value)

    def open_picker(self, stream: str) -> str:
        """Opens the last place to add to a stream or a list, and gives how many there were."""
        count = self.field(f"{stream}-count")
        number = count.input_value()
        # A block slides in; until it stands still a click beside it lands elsewhere.
        self.page.wait_for_function(NOTHING_MOVES)
        container = count.locator("xpath=following-sibling::div[1]")
        container.locator(ADD_BUTTON).last.click()
        return number

    def add_block(self, stream: str, block: str) -> str:
        """Adds a block at the end of a stream and gives the prefix of its fields."""
        number = self.open_picker(stream)
        self.page.get_by_role("option", name=LABELS[block], exact=True).click()
        prefix = f"{stream}-{number}-value"
        expect(self.field(f"{stream}-{number}-type")).to_have_value(block)
        return prefix

    def add_item(self, items: str) -> str:
        """Adds an item at the end of a list and gives the prefix of its fields."""
        return f"{items}-{self.open_picker(items)}-value"

    def rich_text(self, name: str) -> Locator:
        """Gives the place to write in of a rich text field."""
        return self.field(name).locator("xpath=..").locator("[contenteditable=true][role=textbox]")

    def write(self, name: str, text: str) -> None:
        """Types in a rich text field."""
        self.rich_text(name).click()
        self.page.keyboard.type(text)
        expect(self.field(name)).to_have_value(re.compile(re.escape(text)))

    def mark(self, name: str, word: str, entity: str, title: str) -> None:
        """Makes a word of a rich text field a term or a citation."""
        self.rich_text(name).get_by_text(word).first.dblclick()
        self.page.locator(f"[name={entity}].Draftail-ToolbarButton").click()
        self.choose(title)
        expect(self.field(name)).to_have_value(re.compile(entity))

    def open_tab(self, name: str) -> None:
        """Opens the tab that holds a field."""
        panel = self.page.locator(f"[role=tabpanel]:has([name='{name}'])")
        label = panel.get_attribute("aria-labelledby")
        self.page.locator(f"#{label}").click()

    def choose(self, title: str) -> None:
        """Chooses an object by its title in the window that is open for it."""
        chooser = self.page.locator(".modal-body")
        chooser.locator("[name=q]").fill(title)
        chooser.locator("[data-chooser-modal-choice]", has_text=title).first.click()
        expect(chooser).to_be_hidden()

    def upload_image(self, name: str, file: dict[str, Any], **fields: str) -> None:
        """Uploads an image and chooses it for a field."""
        self.page.locator(f"[id='{name}-chooser'] [data-chooser-action-choose]").click()
        chooser = self.page.locator(".modal-body")
        chooser.locator("#tab-label-upload").click()
        form = chooser.locator("[data-chooser-modal-creation-form]")
        form.locator("[name$=-file]").set_input_files(files=file)  # type: ignore[arg-type]
        # Wagtail takes the title from the name of the file, a moment later.
        expect(form.locator("[name$=-title]")).not_to_have_value("")
        for field, value in fields.items():
            form.locator(f"[name$=-{field}]").fill(value)
        screenshots.take(self.page, "image-upload")
        form.locator("[type=submit]").click()
        expect(self.field(name)).not_to_have_value("")

    def preview(self) -> FrameLocator:
        """Opens the preview beside the form and gives what the frontend shows in it."""
        toggle = self.page.locator("[data-side-panel-toggle=preview]")
        if toggle.get_attribute("aria-expanded") != "true":
            toggle.click()
        # Not `expect`, which pictures a large form at every look and holds the page up.
        self.page.wait_for_selector(f"{PREVIEW}[src]")
        return self.page.frame_locator(PREVIEW)

    def save_draft(self) -> None:
        """Saves, and waits for the form that comes next."""
        with self.page.expect_event("load"):
            self.page.locator("footer button.action-save:not([name])").click()

    def publish(self) -> None:
        """Publishes, and waits for the page that comes next."""
        with self.page.expect_event("load"):
            self.publish_button().click()

    def publish_button(self) -> Locator:
        """Opens the menu of actions and gives the button that publishes."""
        self.page.locator("footer .w-dropdown__toggle").click()
        return self.page.locator("button[name=action-publish]")

    def publish_from_list(self, title: str) -> None:
        """Publishes the saved draft of an article without opening it: as a bulk action."""
        self.open(ARTICLES)
        row = self.page.locator("tr", has=self.page.locator("td.title a", has_text=title))
        row.locator("[data-bulk-action-checkbox]").check()
        self.page.locator("[data-bulk-action-button][href*='/publish/']").click()
        with self.page.expect_event("load"):
            self.page.locator("main form [type=submit]").click()

    def saved_by_itself(self) -> None:
        """Waits until everything typed so far is saved without a click."""
        self.page.wait_for_function(IS_SAVED)

    def fault_of(self, name: str) -> Locator:
        """Gives what is said to be wrong with a field."""
        return self.page.locator(f"[data-field]:has(> * [name='{name}']) .error-message")

    def messages(self) -> str:
        """Gives the sentences at the top of the page."""
        return self.page.locator(".messages").inner_text()

    def _note_server_error(self, response: Any) -> None:
        if response.status >= 500:
            self.server_errors.append(f"{response.status} {response.url}")
