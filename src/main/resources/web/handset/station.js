// One phone on the page, with what it says and the keys that count. It knows only what the server tells about the phone
// and what somebody does with it.

import { Lines } from "./lines.js";
import * as offers from "./offers.js";
import { Playing } from "./playing.js";
import { Screen } from "./screen.js";
import { Silence } from "./silence.js";
import * as sound from "./sound.js";

const RINGS_MS = 30000;

// The line says all that it has to say before it ends a call; whoever hangs up hears no more.
const SPEAKS_ON = ["LINE", "APPLICATION_ERROR"];

export class Station {
    #element;
    #words;
    #post;
    #settings;
    #playing;
    #lines;
    #screen;
    #silence;
    #state;
    #call;
    #paused = false;
    #rung;

    /** @param post sends an act to the server, in order @param settings the page's: pace(), aloud(station) */
    constructor(element, words, post, settings) {
        this.#element = element;
        this.#words = words;
        this.#post = post;
        this.#settings = settings;
        this.#silence = new Silence(this.#part("bar"), this.#part("left"), words.seconds);
        this.#lines = new Lines(this.#part("lines"), this.#part("words"), words);
        this.#screen = new Screen(element, words);
        this.#playing = new Playing({
            begin: (item) => this.#begin(item),
            play: (item, ended) => this.#play(item, ended),
            cut: () => this.#lines.cut(),
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
        this.#ring();
        this.#show();
    }

    /** Whoever answers a text answers the number that it came from. */
    replying() {
        const last = [...this.#element.querySelectorAll(".bubble[data-from]")].at(-1);
        if (last) {
            this.#part("to").value = last.dataset.from;
        }
    }

    /** Nobody picks up for a while, or talks already: then it rings out. */
    #ring() {
        if (!this.#state.ringing) {
            clearTimeout(this.#rung);
            this.#rung = undefined;
        } else {
            this.#rung ??= setTimeout(() => this.#post("unanswered"), this.#onCall ? 0 : RINGS_MS);
        }
    }

    #take(call, fresh) {
        if (call.id !== this.#call?.id) {
            this.#lines.clear();
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
        this.#lines.add(item);
    }

    #play(item, ended) {
        this.#show();
        return item.kind === "quiet"
            ? sound.last(item.ms / this.#settings.pace(), ended)
            : this.#settings.aloud(this)
                ? sound.speak(item.words, item.lang, item.ms, this.#settings.pace(), ended)
                : sound.last(item.ms / this.#settings.pace(), ended);
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
        if (stop.kind === "over") {
            this.#lines.over(stop.how);
        }
        this.#show();
    }

    #show() {
        this.#screen.show({
            ringing: this.rings && this.#state.ringing, call: this.#call, playing: this.#playing, paused: this.#paused });
        this.#showOffers();
    }

    /** Only where the line offers them: on other calls keys may mean something else. */
    #showOffers() {
        const shown = this.#onCall && this.#call.stop.kind === "keys" && this.#call.known;
        this.#part("offers").hidden = !shown;
        offers.show(this.#part("offered"), shown ? this.#call.offers : []);
        this.#part("saying").hidden = !(this.#onCall && this.#call.stop.listens);
    }

    /** The green key. */
    call() {
        if (!this.#onCall) {
            this.#screen.status(this.#words.calling);
            this.#post("call", { to: this.#part("to").value });
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

    /** Words, where a machine listens for them; typing stands for speaking. */
    say(words) {
        if (this.#onCall) {
            const during = this.#playing.during;
            this.#post("words", during === undefined ? { words } : { words, during });
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
