// The silence that a call waits through: counted down where it can be seen, held, or hurried.

const STEP = 250;

export class Silence {
    #bar;
    #left;
    #unit;
    #ms = 0;
    #remains = 0;
    #timer;
    #over;

    constructor(bar, left, unit) {
        this.#bar = bar;
        this.#left = left;
        this.#unit = unit;
    }

    get runs() {
        return this.#timer !== undefined;
    }

    start(ms, over) {
        this.stop();
        this.#ms = ms;
        this.#remains = ms;
        this.#over = over;
        this.hold(false);
    }

    /** Holds it, or lets it run on. */
    hold(held) {
        clearInterval(this.#timer);
        this.#timer = held || !this.#over ? undefined : setInterval(() => this.#step(), STEP);
        this.#show();
    }

    stop() {
        clearInterval(this.#timer);
        this.#timer = undefined;
        this.#over = undefined;
        this.#remains = 0;
        this.#show();
    }

    /** Lets it be over now; false when there is none. */
    hurry() {
        const over = this.#over;
        this.stop();
        over?.();
        return over !== undefined;
    }

    #step() {
        this.#remains -= STEP;
        if (this.#remains <= 0) {
            this.hurry();
        } else {
            this.#show();
        }
    }

    #show() {
        this.#bar.style.setProperty("--left", this.#ms ? this.#remains / this.#ms : 0);
        this.#left.textContent = this.#over ? `${Math.ceil(this.#remains / 1000)} ${this.#unit}` : "";
    }
}
