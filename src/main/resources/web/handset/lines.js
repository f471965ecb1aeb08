// The words of a call as they come, line by line, and on the phone's own screen.

const ENDINGS = { LINE: "line", PERSON: "person", OTHER: "other", APPLICATION_ERROR: "error" };

export class Lines {
    #log;
    #screen;
    #words;

    /** @param log where lines are added @param screen where the newest words stand @param words the page's */
    constructor(log, screen, words) {
        this.#log = log;
        this.#screen = screen;
        this.#words = words;
    }

    clear() {
        this.#log.replaceChildren();
        this.#screen.textContent = "";
    }

    add(item) {
        const before = this.#log.lastElementChild;
        if (item.kind === "keys" && before?.classList.contains("line-keys")) {
            before.querySelector("kbd").textContent += item.words;
            return;
        }
        const label = { keys: this.#words.pressed, lost: `${this.#words.lost}:`, waited: this.#words.silence,
            announced: `${this.#words.provider}:`, sound: this.#words.playing }[item.kind];
        const parts = [];
        if (label) {
            parts.push(Object.assign(document.createElement("span"), { className: "line-label", textContent: label }), " ");
        }
        if (item.words) {
            parts.push(Object.assign(document.createElement(item.lang ? "span" : "kbd"),
                { textContent: item.words, lang: item.lang }));
        }
        if (["line", "announced"].includes(item.kind)) {
            Object.assign(this.#screen, { textContent: item.words, lang: item.lang });
        }
        if (parts.length > 0) {
            this.#append(item.kind, parts);
        }
    }

    #append(kind, parts) {
        const line = Object.assign(document.createElement("p"), { className: `line line-${kind}` });
        line.append(...parts);
        this.#log.append(line);
        this.#log.scrollTop = this.#log.scrollHeight;
    }

    /** The newest line was interrupted. */
    cut() {
        this.#log.lastElementChild?.classList.add("line-cut");
    }

    /** The call is over; said once. */
    over(how) {
        if (!this.#log.querySelector(".line-over")) {
            this.#append("over", [this.#words[ENDINGS[how] ?? "rest"]]);
        }
    }
}
