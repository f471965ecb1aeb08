// One phone on the page, with what it says and the keys that count. It knows only what the server tells about the phone
// and what somebody does with it.

import { Playing } from "./playing.js";
import { Silence } from "./silence.js";
import * as sound from "./sound.js";

const ENDINGS = { LINE: "line", PERSON: "person", OTHER: "other", APPLICATION_ERROR: "error" };

// The line says all that it has to say before it ends a call; whoever hangs up hears no more.
const SPEAKS_ON = ["LINE", "APPLICATION_ERROR"];

export class Station {
    #element;
    #words;
    #post;
    #settings;
    #playing;
    #silence;
    #state;
    #call;
    #paused = false;

    /** @param post sends an act to the server, in order @param settings the page's: pace() */
    constructor(element, words, post, settings) {
        this.#element = element;
        this.#words = words;
        this.#post = post;
        this.#settings = settings;
        this.#silence = new Silence(this.#part("bar"), this.#part("left"), words.seconds);
        this.#playing = new Playing({
            begin: (item) => this.#begin(item),
            play: (item, ended) => this.#play(item, ended),
            cut: () => this.#part("lines").lastElementChild?.classList.add("line-cut"),
            idle: () => this.#idle(),
        });
    }

    get element() {
        return this.#element;
    }

    get #onCall() {
        return this.#call && this.#call.stop.kind !== "over";
    }

    get rings() {
        return Boolean(this.#state?.ringing) && !this.#onCall;
    }

    #part(name) {
        return this.#element.querySelector(`[data-part=${name}]`);
    }

    /** What the server says about this phone. */
    update(state) {
        const before = this.#state;
        this.#state = state;
        if (before && state.texts > before.texts) {
            sound.chime();
        }
        if (!before || state.texts !== before.texts) {
            window.htmx.trigger(this.#part("thread") ?? this.#element, "changed");
        }
        const call = state.calls[0];
        if (call && JSON.stringify(call) !== JSON.stringify(this.#call)) {
            this.#take(call, before === undefined);
        }
        this.#show();
    }

    #take(call, fresh) {
        if (call.id !== this.#call?.id) {
            this.#part("lines").replaceChildren();
            this.#playing.take([]);
        }
        this.#call = call;
        this.#silence.stop();
        this.#playing.take(call.heard, fresh ? Number(sessionStorage.getItem(call.id) ?? 0) : 0);
        if (call.stop.kind === "over" && !SPEAKS_ON.includes(call.stop.how)) {
            this.#playing.end();
        }
    }

    #begin(item) {
        sessionStorage.setItem(this.#call.id, this.#playing.at);
        const before = this.#part("lines").lastElementChild;
        if (item.kind === "keys" && before?.classList.contains("line-keys")) {
            before.querySelector("kbd").textContent += item.words;
            return;
        }
        const line = document.createElement("p");
        line.className = `line line-${item.kind}`;
        const label = { keys: this.#words.pressed, lost: `${this.#words.lost}:`, waited: this.#words.silence,
            announced: `${this.#words.provider}:`, sound: this.#words.playing }[item.kind];
        if (label) {
            line.append(Object.assign(document.createElement("span"), { className: "line-label", textContent: label }), " ");
        }
        if (item.words) {
            const words = document.createElement(item.lang ? "span" : "kbd");
            words.textContent = item.words;
            words.lang = item.lang;
            line.append(words);
        }
        if (["line", "announced"].includes(item.kind)) {
            this.#part("words").textContent = item.words;
            this.#part("words").lang = item.lang;
        }
        if (line.hasChildNodes()) {
            const lines = this.#part("lines");
            lines.append(line);
            lines.scrollTop = lines.scrollHeight;
        }
    }

    #play(item, ended) {
        this.#show();
        return item.kind === "quiet"
            ? sound.last(item.ms / this.#settings.pace(), ended)
            : sound.speak(item.words, item.lang, item.ms, this.#settings.pace(), ended);
    }

    #idle() {
        if (!this.#call) {
            return;
        }
        sessionStorage.setItem(this.#call.id, this.#playing.at);
        const stop = this.#call.stop;
        if (stop.ms > 0 && !this.#silence.runs) {
            const heard = this.#call.heard.length;
            this.#silence.start(stop.ms, () => this.#post("silence", { heard }));
        }
        if (stop.kind === "over" && !this.#part("lines").querySelector(".line-over")) {
            const line = Object.assign(document.createElement("p"),
                { className: "line line-over", textContent: this.#words[ENDINGS[stop.how] ?? "rest"] });
            this.#part("lines").append(line);
            this.#part("lines").scrollTop = this.#part("lines").scrollHeight;
        }
        this.#show();
    }

    #status() {
        const words = this.#words;
        if (this.rings) {
            return words.incoming;
        }
        if (!this.#call) {
            return words.ready;
        }
        if (this.#paused && this.#onCall) {
            return words.paused;
        }
        return this.#playing.isIdle ? words[this.#call.stop.kind] : words.speaking;
    }

    #show() {
        const call = this.#call;
        const seconds = Math.floor(this.#playing.elapsed / 1000);
        const status = this.#status();
        this.#element.dataset.state = this.rings ? "ringing" : this.#onCall ? "call" : "ready";
        if (this.#part("status").textContent !== status) {
            this.#part("status").textContent = status;
        }
        if (this.rings) {
            this.#part("with").textContent = this.#state.ringing;
        }
        this.#part("seconds").textContent =
            call ? `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}` : "";
        const typed = this.#onCall ? call.stop.typed : "";
        this.#part("typed").textContent = typed;
        this.#part("words").hidden = typed !== "" || this.rings || !this.#onCall;
        const green = this.#element.querySelector("[data-do=call]");
        green.setAttribute("aria-label", this.rings ? this.#words.answer : this.#words.call);
        this.#showOffers();
    }

    #showOffers() {
        const offers = this.#onCall ? this.#call.offers : [];
        const shown = this.#onCall && this.#call.stop.kind === "keys";
        this.#part("offers").hidden = !shown;
        const list = this.#part("offered");
        const now = JSON.stringify(offers);
        if (list.dataset.now !== now) {
            list.dataset.now = now;
            list.replaceChildren(...offers.map((offer) => this.#offer(offer)));
        }
    }

    #offer(offer) {
        const item = document.createElement("li");
        const button = Object.assign(document.createElement("button"), { type: "button", className: "offer" });
        button.dataset.key = offer.key;
        button.append(
            Object.assign(document.createElement("kbd"), { textContent: offer.key }),
            Object.assign(document.createElement("span"), { textContent: offer.words, lang: offer.lang }));
        item.append(button);
        return item;
    }

    /** The green key. */
    call() {
        if (!this.#onCall) {
            this.#part("status").textContent = this.#words.calling;
            this.#post("call");
        }
    }

    /** The red key: also what rings is turned away with it. */
    hangUp() {
        this.#silence.stop();
        this.#post("hang-up");
    }

    press(key) {
        sound.key(key);
        const button = this.#element.querySelector(`.keypad [data-key="${CSS.escape(key)}"]`);
        button.classList.add("key-down");
        setTimeout(() => button.classList.remove("key-down"), 160);
        if (this.#onCall) {
            const during = this.#playing.during;
            this.#post("keys", during === undefined ? { keys: key } : { keys: key, during });
        }
    }

    pause() {
        this.#paused = !this.#paused;
        this.#element.querySelector("[data-do=pause]").setAttribute("aria-pressed", this.#paused);
        this.#playing.pause(this.#paused);
        this.#silence.hold(this.#paused);
        this.#show();
    }

    /** First what is said, then the silence. */
    hurry() {
        if (this.#paused) {
            this.pause();
        }
        if (!this.#silence.hurry()) {
            this.#playing.hurry();
        }
    }
}
