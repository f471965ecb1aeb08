// Lets a call be heard at the pace of speech. The call itself is far ahead: all that it says until it waits for somebody
// is known at once. What a key then takes away is what had not been heard.

export class Playing {
    #heard = [];
    #at = 0;
    #shown = 0;
    #now;
    #paused = false;
    #listener;

    /** @param listener begin(item), play(item, ended) → {stop}, cut(), idle(): what the page does about it */
    constructor(listener) {
        this.#listener = listener;
    }

    /** Where in the call we are, if something is being said just now. */
    get during() {
        return this.#now ? this.#at : undefined;
    }

    get at() {
        return this.#at;
    }

    /** The length in milliseconds of all that was heard. */
    get elapsed() {
        return this.#heard.slice(0, this.#at).reduce((sum, item) => sum + item.ms, 0);
    }

    get isIdle() {
        return !this.#now && !this.#paused && this.#at >= this.#heard.length;
    }

    /** Everything on the call, as it is known now; what stands before `from` needs no saying again. */
    take(heard, from = 0) {
        let same = 0;
        while (same < heard.length && JSON.stringify(heard[same]) === JSON.stringify(this.#heard[same])) {
            same++;
        }
        this.#heard = heard;
        if (same < this.#shown) {
            if (this.#shown > this.#at) {
                this.#silence();
                this.#listener.cut();
            }
            this.#at = Math.min(this.#at, same);
            this.#shown = same;
        }
        while (this.#at < Math.min(from, heard.length)) {
            this.#begin();
            this.#at++;
        }
        this.#go();
    }

    pause(paused) {
        this.#paused = paused;
        if (paused) {
            this.#silence();
        } else {
            this.#go();
        }
    }

    /** Skips to where the call waits. */
    hurry() {
        this.#silence();
        while (this.#at < this.#heard.length) {
            this.#begin();
            this.#at++;
        }
        this.#go();
    }

    /** The call is gone: what was not yet heard never will be. */
    end() {
        if (this.#now) {
            this.#listener.cut();
        }
        this.#silence();
        this.#at = this.#heard.length;
        this.#listener.idle();
    }

    #silence() {
        this.#now?.stop();
        this.#now = undefined;
    }

    #begin() {
        if (this.#shown <= this.#at) {
            this.#shown = this.#at + 1;
            this.#listener.begin(this.#heard[this.#at]);
        }
    }

    #go() {
        if (this.#paused || this.#now) {
            return;
        }
        while (this.#at < this.#heard.length) {
            const item = this.#heard[this.#at];
            this.#begin();
            if (["line", "announced", "quiet"].includes(item.kind)) {
                this.#now = this.#listener.play(item, () => this.#over());
                return;
            }
            this.#at++;
        }
        this.#listener.idle();
    }

    #over() {
        this.#now = undefined;
        this.#at++;
        this.#go();
    }
}
