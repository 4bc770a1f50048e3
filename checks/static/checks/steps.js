/**
 * The steps in the form of a check as they are at this moment, with the questions in them.
 *
 * Their texts and answers are the latest drafts: they are fetched when a question is in the form
 * for the first time, when it was just chosen, and when somebody comes back from another window.
 */
(() => {
    const PAUSE = 60;
    const listeners = new Set();
    const known = new Map();
    const missing = new Set();
    const wanted = new Set();
    let address = null;
    let failed = false;
    let fetching = false;
    let seen = null;
    let timer = null;

    const field = (name) => document.querySelector(`[data-edit-form] [name="${name}"]`);

    /** Gives the steps that are there, in order: `{number, pk}`. */
    const readSteps = () => {
        const count = Number(field("steps-count")?.value ?? 0);
        const steps = [];
        for (let number = 0; number < count; number += 1) {
            const deleted = field(`steps-${number}-deleted`);
            if (!deleted || deleted.value) continue;
            const pk = field(`steps-${number}-value-question`)?.value ?? "";
            steps.push({ number, pk, order: Number(field(`steps-${number}-order`).value) });
        }
        return steps.sort((one, other) => one.order - other.order);
    };

    const find = (what) => [...known.values()].find((one) => one.pk === what || one.uuid === what);

    const tell = () => listeners.forEach((listener) => listener());

    const load = async () => {
        // Without a field that shows answers nobody has said yet where to ask for them.
        if (!address || fetching || !wanted.size) return;
        fetching = true;
        const asked = [...wanted];
        const query = new URLSearchParams(asked.map((what) => [what.includes("-") ? "uuid" : "pk", what]));
        try {
            const answer = await fetch(`${address}?${query}`, { headers: { Accept: "application/json" } });
            if (!answer.ok) throw new Error(answer.statusText);
            for (const question of (await answer.json()).questions) known.set(question.uuid, question);
            asked.filter((what) => !find(what)).forEach((what) => missing.add(what));
            asked.forEach((what) => wanted.delete(what));
            failed = false;
        } catch {
            failed = true;
        }
        fetching = false;
        tell();
        if (!failed && wanted.size) await load();
    };

    const want = (what) => {
        if (!what || find(what) || missing.has(what) || wanted.has(what)) return;
        wanted.add(what);
        setTimeout(load);
    };

    const look = () => {
        timer = null;
        watch();
        const steps = readSteps();
        const now = steps.map(({ number, pk }) => `${number}=${pk}`).join();
        if (now === seen) return;
        // What was just chosen may have been made or changed a moment ago.
        const before = (seen ?? "").split(",");
        for (const { number, pk } of steps) {
            if (pk && !before.includes(`${number}=${pk}`)) {
                missing.delete(pk);
                wanted.add(pk);
            }
        }
        seen = now;
        tell();
        load();
    };

    const soon = () => { timer ??= setTimeout(look, PAUSE); };

    const observer = new MutationObserver(soon);
    let watched = null;

    /** Hidden fields tell of a new value by their attribute only: Wagtail sends no events there. */
    const watch = () => {
        const stream = field("steps-count")?.parentElement ?? null;
        if (stream === watched) return;
        watched = stream;
        observer.disconnect();
        if (stream) {
            observer.observe(stream, {
                subtree: true, childList: true, attributes: true, attributeFilter: ["value"],
            });
        }
    };

    const again = () => {
        missing.clear();
        for (const { pk, uuid } of known.values()) wanted.add(pk || uuid);
        load();
    };

    window.addEventListener("focus", () => { if (known.size) again(); });
    window.addEventListener("w-autosave:success", soon);

    window.checkSteps = {
        /** Has `listener` called whenever a step, or what is known of a question, has changed. */
        subscribe(listener, from) {
            address = from;
            listeners.add(listener);
            soon();
            setTimeout(load);
        },
        unsubscribe: (listener) => listeners.delete(listener),
        /** Gives the steps before the one that holds a field of this name; else all of them. */
        before(name) {
            const own = name.match(/^steps-(\d+)-/);
            const steps = readSteps();
            const place = own ? steps.findIndex(({ number }) => number === Number(own[1])) : -1;
            return place < 0 ? steps : steps.slice(0, place);
        },
        all: readSteps,
        /** Gives a question by its number or identifier; `null` when there is none. */
        question(what) {
            const found = find(what);
            if (!found) want(what);
            return found ?? (missing.has(what) ? null : undefined);
        },
        get failed() { return failed; },
        retry: () => { failed = false; tell(); load(); },
    };
})();
