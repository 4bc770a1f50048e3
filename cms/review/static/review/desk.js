/** Fills the side panel of medical review, anew after every save; and copies a review link. */
(() => {
    const headers = { "X-Requested-With": "XMLHttpRequest" };
    let running = null;

    const place = () => document.querySelector("[data-review-panel]");

    /** Shows how many remarks wait at the button that opens the panel. */
    const count = () => {
        const state = place().querySelector("[data-review-state]");
        const counter = document.querySelector('[data-side-panel-toggle="review"] [data-side-panel-toggle-counter]');
        if (!state || !counter) return;
        counter.textContent = state.dataset.count;
        counter.hidden = state.dataset.count === "0";
    };

    const fill = async (address, options = {}) => {
        running?.abort();
        running = new AbortController();
        try {
            const answer = await fetch(address, { headers, signal: running.signal, ...options });
            if (!answer.ok || !answer.url.includes("/review/panel/")) throw new Error(answer.statusText);
            place().innerHTML = await answer.text();
            count();
        } catch (error) {
            if (error.name === "AbortError") return;
            const failed = place().parentElement.querySelector("[data-review-failed]");
            place().replaceChildren(failed.content.cloneNode(true));
        }
    };

    const refresh = () => place() && fill(place().dataset.reviewPanel);

    document.addEventListener("DOMContentLoaded", refresh);
    document.addEventListener("w-autosave:success", () => setTimeout(refresh));
    document.addEventListener("submit", (event) => {
        if (!event.target.matches("[data-review-comment]")) return;
        event.preventDefault();
        fill(event.target.action, { method: "POST", body: new FormData(event.target) });
    });

    document.addEventListener("click", async (event) => {
        if (event.target.closest("[data-review-print]")) window.print();
        const button = event.target.closest("[data-review-copy]");
        if (!button) return;
        const field = document.querySelector("[data-review-link]");
        field.select();
        await navigator.clipboard.writeText(field.value);
        button.querySelector("span").textContent = button.querySelector("template").content.textContent;
    });
})();
