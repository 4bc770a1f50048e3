/** Fills the side panels of a check with its tools, anew after every save; and sends trials. */
(() => {
    const headers = { "X-Requested-With": "XMLHttpRequest" };
    const running = new Map();

    const counter = (name) => document.querySelector(`[data-side-panel-toggle="${name}"] [data-side-panel-toggle-counter]`);

    /** Shows how many findings there are at the button that opens the panel. */
    const count = (place) => {
        const report = place.querySelector("[data-check-report]");
        const shown = report && counter(place.dataset.checkName);
        if (!shown) return;
        shown.textContent = report.dataset.count;
        shown.hidden = report.dataset.count === "0";
    };

    const fetchInto = async (place, address, options = {}) => {
        running.get(place)?.abort();
        const stopper = new AbortController();
        running.set(place, stopper);
        try {
            const answer = await fetch(address, { headers, signal: stopper.signal, ...options });
            if (!answer.ok || answer.redirected) throw new Error(answer.statusText);
            place.innerHTML = await answer.text();
            count(place);
            return true;
        } catch (error) {
            if (error.name === "AbortError") return false;
            const failed = place.parentElement.querySelector("[data-check-failed]");
            if (failed) place.replaceChildren(failed.content.cloneNode(true));
            return false;
        }
    };

    const fill = (place) => {
        const form = place.querySelector("[data-check-trial]");
        // What was answered stays; the draft may say something else of it now.
        const options = form ? { method: "POST", body: new FormData(form) } : {};
        place.dataset.checkFilled = "";
        return fetchInto(place, place.dataset.checkPanel, options);
    };

    const isOpen = (place) => !place.closest("[data-side-panel]").hidden;

    const places = () => [...document.querySelectorAll("[data-check-panel]")];

    /** The report is always there, for its number; the others when somebody looks at them. */
    const refresh = (anew) => places()
        .filter((place) => isOpen(place) || place.dataset.checkName === "check_report")
        .filter((place) => anew || !("checkFilled" in place.dataset))
        .forEach(fill);

    document.addEventListener("w-autosave:success", () => {
        places().forEach((place) => { delete place.dataset.checkFilled; });
        // Wagtail puts what the answer brings in its place first.
        setTimeout(() => refresh(true));
    });
    document.addEventListener("click", (event) => {
        if (event.target.closest("[data-side-panel-toggle]")) setTimeout(() => refresh(false));
    });
    document.addEventListener("DOMContentLoaded", () => {
        refresh(true);
        document.querySelectorAll("[data-side-panel]").forEach((panel) => {
            panel.addEventListener("show", () => setTimeout(() => refresh(false)));
        });
    });

    document.addEventListener("submit", async (event) => {
        if (!event.target.matches("[data-check-trial]")) return;
        event.preventDefault();
        const { target: form, submitter } = event;
        const place = form.closest("[data-check-panel], [data-check-tool]");
        const body = new FormData(form, submitter);
        if (await fetchInto(place, form.action, { method: "POST", body })) {
            place.querySelector("[data-check-focus]")?.focus();
        }
    });
})();
