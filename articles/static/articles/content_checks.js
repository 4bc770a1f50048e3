/**
 * Shows the place that a finding is about, also where it is folded away or under the panel, and
 * counts our findings together with those of Wagtail, which counts only its own.
 */
(() => {
    const PHONE = "(max-width: 50rem)";

    const unfold = (place) => {
        for (let hidden = place.closest("[hidden]"); hidden; hidden = hidden.parentElement.closest("[hidden]")) {
            const toggle = document.querySelector(`[data-panel-toggle][aria-controls="${hidden.id}"]`);
            if (!toggle) return;
            toggle.click();
        }
    };

    const count = (panel, toggle) => {
        const counter = toggle.querySelector("[data-side-panel-toggle-counter]");
        const findings = panel.querySelectorAll("[data-finding], [data-content-checker-row]").length;
        if (counter.textContent !== String(findings)) counter.textContent = findings;
        counter.hidden = findings === 0;
    };

    document.addEventListener("DOMContentLoaded", () => {
        const panel = document.querySelector("[data-side-panel=checks]");
        const toggle = document.querySelector("[data-side-panel-toggle=checks]");
        const observer = new MutationObserver(() => count(panel, toggle));
        for (const place of [panel, toggle]) observer.observe(place, { childList: true, subtree: true });
    });

    document.addEventListener("w-focus:focus", ({ target }) => {
        if (!target.closest("[data-edit-form]")) return;
        unfold(target);
        if (matchMedia(PHONE).matches) document.querySelector("[data-form-side-close-button]").click();
    });
})();
