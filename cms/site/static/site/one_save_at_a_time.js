/**
 * Lets a click on a button wait for Wagtail's own saving in the background.
 *
 * Both at once make two pages of one new page, and warn editors of themselves on an existing one.
 */
(() => {
    let isSaving = false;
    let isSubmitted = false;
    let submitWaiting = null;

    const finish = () => {
        isSaving = false;
        submitWaiting?.();
        submitWaiting = null;
    };

    /** Submits a form as its button would; the button itself is disabled by now. */
    const submit = (form, { name, value } = {}) => {
        if (name) {
            form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
        }
        form.requestSubmit();
    };

    document.addEventListener("w-autosave:save", (event) => {
        if (isSubmitted) event.preventDefault();
        else isSaving = true;
    });
    document.addEventListener("w-autosave:success", finish);
    document.addEventListener("w-autosave:error", finish);
    document.addEventListener("submit", (event) => {
        const { target: form, submitter } = event;
        if (!form.matches("[data-edit-form]")) return;
        if (!isSaving) {
            isSubmitted = true;
            return;
        }
        event.preventDefault();
        event.stopImmediatePropagation();
        submitWaiting ??= () => submit(form, submitter ?? {});
    }, { capture: true });
})();
