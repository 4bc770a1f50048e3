/** Shows the place that advice or a remark is about, also where it is folded away or under the panel. */
(() => {
    const PHONE = "(max-width: 50rem)";

    const unfold = (place) => {
        for (let hidden = place.closest("[hidden]"); hidden; hidden = hidden.parentElement.closest("[hidden]")) {
            const toggle = document.querySelector(`[data-panel-toggle][aria-controls="${hidden.id}"]`);
            if (!toggle) return;
            toggle.click();
        }
    };

    document.addEventListener("w-focus:focus", ({ target }) => {
        if (!target.closest("[data-edit-form]")) return;
        unfold(target);
        if (matchMedia(PHONE).matches) document.querySelector("[data-form-side-close-button]").click();
    });
})();
