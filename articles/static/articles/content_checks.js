/** Counts our findings together with those of Wagtail, which counts only its own. */
(() => {
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
})();
