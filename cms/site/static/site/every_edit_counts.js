/**
 * Keeps Wagtail's saving in the background to what the server really has.
 *
 * Wagtail takes the form as it is two seconds after opening, and again as it is when a save comes
 * back, for saved; and it does not look again at a form that came back with faults. What somebody
 * types meanwhile would be saved with the next change only, and could be left without a warning.
 */
(() => {
    const FORM = "[data-edit-form]";
    const NOTHING = "nothing";
    // What the server has, and what is on its way there; null as long as Wagtail knows it.
    let saved = null;
    let sent = null;

    const unsaved = () =>
        window.wagtail?.app.getControllerForElementAndIdentifier(
            document.querySelector(FORM),
            "w-unsaved",
        );

    /** Calls a listener for what happens in the form, before Wagtail's own on the form itself. */
    const listen = (name, listener) => {
        const listenInForm = (event) => event.target.closest?.(FORM) && listener(event);
        document.addEventListener(name, listenInForm, { capture: true });
    };

    const noteEdit = ({ isTrusted }) => {
        if (!isTrusted || saved !== null) return;
        saved = unsaved()?.initialFormData ?? NOTHING;
        unsaved()?.setInitialFormData();
    };
    for (const name of ["beforeinput", "change", "paste", "drop"]) listen(name, noteEdit);

    listen("w-unsaved:ready", () => {
        if (!unsaved().forceValue) return;
        saved = NOTHING;
        unsaved().forceValue = false;
        unsaved().checkIntervalValueChanged(unsaved().checkIntervalValue);
    });
    listen("w-unsaved:watch-edits", () => {
        if (saved === null) return;
        unsaved().initialFormData = saved;
        unsaved().previousFormData = saved;
    });
    listen("w-autosave:save", () => {
        sent = unsaved().formData;
    });
    listen("w-autosave:success", ({ detail }) => {
        const data = new URLSearchParams(sent);
        for (const [name, value] of Object.entries(detail.data.field_updates ?? {})) {
            data.set(name, value);
        }
        saved = data.toString();
    });
})();
