// The phone's own small screen and its green key: what they show follows from where the call stands.

export class Screen {
    #element;
    #words;
    #own;

    /** @param element the phone on the page @param words the page's */
    constructor(element, words) {
        this.#element = element;
        this.#words = words;
        this.#own = this.#part("with").textContent;
    }

    #part(name) {
        return this.#element.querySelector(`[data-part=${name}]`);
    }

    /** @param ringing who calls, or nothing @param call the open or last call @param playing what is heard of it */
    show({ ringing, call, playing, paused }) {
        const open = call && call.stop.kind !== "over";
        this.#element.dataset.state = ringing ? "ringing" : open ? "call" : "ready";
        this.status(this.#status(ringing, call, paused && open, playing));
        this.#part("with").textContent = ringing || (open ? call.with : this.#own);
        const seconds = Math.floor(playing.elapsed / 1000);
        this.#part("seconds").textContent =
            call ? `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}` : "";
        const typed = open ? call.stop.typed : "";
        this.#part("typed").textContent = typed;
        this.#part("words").hidden = typed !== "" || Boolean(ringing) || !open;
        this.#element.querySelector("[data-do=call]")
            .setAttribute("aria-label", ringing ? this.#words.answer : this.#words.call);
    }

    #status(ringing, call, paused, playing) {
        if (ringing) {
            return this.#words.incoming;
        }
        if (!call) {
            return this.#words.ready;
        }
        if (paused) {
            return this.#words.paused;
        }
        return playing.isIdle ? this.#words[call.stop.kind] : this.#words.speaking;
    }

    /** Says it, unless it stands there: whoever listens to the page hears it once. */
    status(words) {
        if (this.#part("status").textContent !== words) {
            this.#part("status").textContent = words;
        }
    }
}
