/** The field in which editors choose answers of a check; see `checks/admin/answers.py`. */
(() => {
    /** Makes an element: `make("p", {class: "x"}, "text", child)`. */
    const make = (tag, attributes = {}, ...children) => {
        const element = document.createElement(tag);
        for (const [name, value] of Object.entries(attributes)) {
            if (value === true) element.setAttribute(name, "");
            else if (value !== false && value != null) element.setAttribute(name, value);
        }
        element.append(...children.filter((child) => child != null && child !== ""));
        return element;
    };

    const icon = (name) => {
        const holder = document.createElement("template");
        holder.innerHTML = `<svg class="icon icon-${name}" aria-hidden="true"><use href="#icon-${name}"></use></svg>`;
        return holder.content.firstChild;
    };

    /** What both kinds of field share: the hidden input, and drawing anew when the steps change. */
    class Answers {
        constructor(placeholder, name, id, state, { strings, address }, attributes) {
            this.name = name;
            this.strings = strings;
            this.id = id;
            this.input = make("input", { type: "hidden", name });
            this.body = make("div", { class: "check-answers__body" });
            this.element = make("div", {
                class: "check-answers", id: `${id}-answers`, role: "group",
                "aria-describedby": attributes?.["aria-describedby"],
            }, this.input, this.body);
            placeholder.replaceWith(this.element);
            this.invalid = false;
            this.chosen = [];
            this.setState(state);
            this.listener = () => {
                if (this.element.isConnected) this.draw();
                else if (this.wasConnected) window.checkSteps.unsubscribe(this.listener);
                this.wasConnected ||= this.element.isConnected;
            };
            window.checkSteps.subscribe(this.listener, address);
        }

        setState(state) {
            try {
                this.chosen = JSON.parse(state || "[]") ?? [];
            } catch {
                this.chosen = [];
            }
            this.input.value = JSON.stringify(this.chosen);
            this.forget();
            this.draw();
        }

        getState() { return this.input.value; }

        getValue() { return this.input.value; }

        setInvalid(invalid) {
            this.invalid = invalid;
            this.draw();
        }

        focus() { this.element.querySelector("select, summary, input:not([type=hidden]), button")?.focus(); }

        forget() {}

        /** Keeps a choice, and tells the form of it as a field that is typed in would. */
        keep(chosen) {
            this.chosen = chosen;
            this.input.value = JSON.stringify(chosen);
            this.input.dispatchEvent(new Event("change", { bubbles: true }));
        }

        /** Draws everything anew, and leaves the focus where it was. */
        draw(parts = this.parts()) {
            const held = this.body.contains(document.activeElement) && document.activeElement.dataset.key;
            this.body.replaceChildren(...parts);
            if (held) this.body.querySelector(`[data-key="${CSS.escape(held)}"]`)?.focus();
        }

        failure() {
            if (!window.checkSteps.failed) return make("p", { class: "help" }, this.strings.loading);
            const button = make("button", { type: "button", class: "button button-small button-secondary" }, this.strings.again);
            button.addEventListener("click", window.checkSteps.retry);
            return make("p", { class: "check-answers__warning", role: "alert" }, icon("warning"), this.strings.failed, " ", button);
        }

        warning(text, ...more) {
            return make("p", { class: "check-answers__warning", role: "status" }, icon("warning"), make("span", {}, text, ...more));
        }

        /** Gives one thing to tick; outside the form, so that only the hidden input is sent. */
        choice({ type, group, key, label, checked, note, act }) {
            const input = make("input", { type, name: group, form: "none", value: key, "data-key": `${group}:${key}` });
            input.checked = checked;
            input.addEventListener("change", () => act(input.checked));
            const remark = note ? make("em", { class: "check-answers__note" }, ` (${note})`) : "";
            return make("label", { class: "check-answers__choice" }, input, make("span", {}, label, remark));
        }

        label(question, option) {
            return question.options.find(({ id }) => id === option)?.label ?? this.strings.lostOption;
        }
    }

    /** Answers of one question, which comes earlier. */
    class OneQuestion extends Answers {
        forget() { this.picked = this.chosen[0]?.split(":")[0] ?? ""; }

        get idForLabel() { return `${this.id}-question`; }

        /** Leaves what has not changed: a click on its way must find what it was aimed at. */
        draw() {
            const drawn = this.body.cloneNode(false);
            drawn.append(...this.parts());
            const ticked = (body) => [...body.querySelectorAll("input")].map(({ checked }) => checked).join();
            if (!drawn.isEqualNode(this.body) || ticked(drawn) !== ticked(this.body)) {
                super.draw([...drawn.childNodes]);
            }
        }

        parts() {
            const { checkSteps } = window;
            const steps = checkSteps.before(this.name).filter(({ pk }) => pk);
            const questions = steps.map(({ pk }) => checkSteps.question(pk));
            const offered = questions.filter(Boolean);
            const question = this.picked ? checkSteps.question(this.picked) : "";
            if (questions.includes(undefined) || question === undefined) return [this.failure()];
            const misplaced = this.picked && !offered.includes(question);
            const parts = [this.select(offered, misplaced, question)];
            if (!offered.length) {
                const text = this.name.startsWith("steps-") ? this.strings.noSteps : this.strings.noStepsAtAll;
                parts.push(make("p", { class: "help" }, text));
            }
            if (misplaced) parts.push(this.warning(this.whyMisplaced(question)));
            return question ? [...parts, ...this.answers(question)] : parts;
        }

        whyMisplaced(question) {
            const later = question && window.checkSteps.all().some(({ pk }) => pk === question.pk);
            return later ? this.strings.warnLater : this.strings.warnGone;
        }

        select(offered, misplaced, question) {
            const option = (uuid, text) => make("option", { value: uuid, selected: uuid === this.picked }, text);
            const options = offered.map(({ uuid, text }, number) => option(uuid, `${number + 1}. ${text}`));
            if (misplaced) options.push(option(this.picked, question?.text ?? this.strings.lostQuestion));
            const select = make("select", {
                id: this.idForLabel, form: "none", "data-key": "question", "aria-label": this.strings.question,
                "aria-invalid": this.invalid || misplaced ? "true" : null,
            }, make("option", { value: "" }, this.strings.choose), ...options);
            select.addEventListener("change", () => {
                this.keep([]);
                this.picked = select.value;
                this.draw();
            });
            return select;
        }

        answers(question) {
            const own = this.chosen.map((stored) => stored.split(":")[1]);
            const shown = question.options.filter(({ id, retired }) => !retired || own.includes(id));
            const lost = own.filter((id) => !question.options.some((option) => option.id === id));
            const choices = [...shown, ...lost.map((id) => ({ id, label: this.strings.lostOption, retired: true }))];
            if (!choices.length) return [make("p", { class: "help" }, this.strings.noAnswers)];
            const legend = make("legend", { class: "w-sr-only" }, question.text);
            const list = make("fieldset", { class: "check-answers__list" }, legend, ...choices.map((option) => this.choice({
                type: "checkbox",
                group: "answer",
                key: option.id,
                label: option.label,
                note: option.retired && !lost.includes(option.id) ? this.strings.retired : "",
                checked: own.includes(option.id),
                act: (checked) => this.tick(question, choices, option, checked),
            })));
            const gone = choices.some(({ id, retired }) => retired && own.includes(id));
            return gone ? [this.warning(this.strings.warnOption), list] : [list];
        }

        tick(question, choices, option, checked) {
            const own = new Set(this.chosen.map((stored) => stored.split(":")[1]));
            if (checked) own.add(option.id);
            else own.delete(option.id);
            this.keep(choices.filter(({ id }) => own.has(id)).map(({ id }) => `${question.uuid}:${id}`));
            if (option.retired) this.draw();
        }

        /** Gives what a folded block shows of it. */
        getTextLabel({ maxLength } = {}) {
            const question = this.picked && window.checkSteps.question(this.picked);
            if (!question) return "";
            const labels = this.chosen.map((stored) => this.label(question, stored.split(":")[1]));
            const text = `${question.text} → ${labels.join(", ")}`;
            return maxLength && text.length > maxLength ? `${text.slice(0, maxLength - 1)}…` : text;
        }
    }

    /** What somebody answers to each question of the check. */
    class EveryQuestion extends Answers {
        parts() {
            const { checkSteps } = window;
            const used = new Set();
            const steps = checkSteps.all().filter(({ pk }) => pk && !used.has(pk) && used.add(pk));
            const questions = steps.map(({ pk }) => checkSteps.question(pk));
            if (questions.includes(undefined)) return [this.failure()];
            const shown = questions.filter(Boolean);
            if (!shown.length) return [make("p", { class: "help" }, this.strings.noStepsAtAll)];
            const summary = make("summary", { "data-key": "summary", "aria-invalid": this.invalid ? "true" : null });
            const details = make("details", { class: "check-answers__person", open: this.open }, summary);
            this.summary = [summary, shown];
            this.summarise();
            const fill = () => shown.forEach((question, number) => details.append(this.question(question, number)));
            // A check has many questions and many test persons: what is folded away is not drawn.
            if (this.open) fill();
            else details.addEventListener("toggle", fill, { once: true });
            details.addEventListener("toggle", () => { this.open = details.open; });
            const gone = this.gone(shown);
            return gone ? [gone, details] : [details];
        }

        summarise() {
            const [summary, shown] = this.summary;
            const answered = shown.filter(({ uuid }) => this.chosen.some((stored) => stored.startsWith(uuid)));
            summary.textContent = this.strings.answered
                .replace("%(number)s", answered.length).replace("%(total)s", shown.length);
        }

        question(question, number) {
            const own = this.chosen.filter((stored) => stored.startsWith(question.uuid)).map((stored) => stored.split(":")[1]);
            const several = question.kind === "multiple";
            const lost = own.filter((id) => !question.options.some((option) => option.id === id && !option.retired));
            const options = question.options.filter(({ id, retired }) => !retired || own.includes(id));
            const extra = lost.filter((id) => !options.some((option) => option.id === id))
                .map((id) => ({ id, label: this.strings.lostOption, retired: true }));
            const choice = (option, checked, act) => this.choice({
                type: several ? "checkbox" : "radio",
                group: `${this.id}-${question.uuid}`,
                key: option.id,
                label: option.label,
                note: option.retired ? this.strings.retired : "",
                checked,
                act,
            });
            const none = { id: "", label: this.strings.unanswered };
            const rows = [...options, ...extra].map((option) => choice(
                option, own.includes(option.id), (checked) => this.tick(question, option, checked),
            ));
            if (!several) rows.unshift(choice(none, !own.length, () => this.replace(question, [])));
            return make(
                "fieldset",
                { class: `check-answers__list check-answers__list--${question.kind}` },
                make("legend", {}, `${number + 1}. ${question.text}`),
                lost.length ? this.warning(this.strings.warnOption) : null,
                make("div", { class: "check-answers__row" }, ...rows),
            );
        }

        tick(question, option, checked) {
            if (question.kind !== "multiple") {
                this.replace(question, [option.id]);
                return;
            }
            const exclusive = (id) => question.options.find((one) => one.id === id)?.exclusive;
            const own = this.chosen.filter((stored) => stored.startsWith(question.uuid)).map((stored) => stored.split(":")[1]);
            const kept = own.filter((id) => id !== option.id && !(checked && (option.exclusive || exclusive(id))));
            this.replace(question, checked ? [...kept, option.id] : kept);
        }

        replace(question, ids) {
            const others = this.chosen.filter((stored) => !stored.startsWith(question.uuid));
            this.keep([...others, ...ids.map((id) => `${question.uuid}:${id}`)]);
            this.draw();
        }

        /** Gives a warning of answers to questions that left the check, with a button to drop them. */
        gone(shown) {
            const left = this.chosen.filter((stored) => !shown.some(({ uuid }) => stored.startsWith(uuid)));
            if (!left.length) return null;
            const texts = [...new Set(left.map((stored) => stored.split(":")[0]))]
                .map((uuid) => window.checkSteps.question(uuid)?.text ?? this.strings.lostQuestion);
            const button = make("button", { type: "button", class: "button button-small button-secondary", "data-key": "remove" }, this.strings.remove);
            button.addEventListener("click", () => {
                this.keep(this.chosen.filter((stored) => !left.includes(stored)));
                this.draw();
                this.focus();
            });
            return this.warning(`${this.strings.warnGoneSome} ${texts.join("; ")} `, button);
        }

    }

    class AnswersInput {
        constructor(options) { this.options = options; }

        render(placeholder, name, id, state, _capabilities, { attributes } = {}) {
            const kind = this.options.several ? EveryQuestion : OneQuestion;
            return new kind(placeholder, name, id, state, this.options, attributes);
        }
    }

    window.telepath.register("checks.AnswersInput", AnswersInput);
})();
