// Hears from the line that something on the desk has changed, for as long as anybody sees the page.

const AGAIN = 10_000;

export class News {
    #source;
    #missed = 0;

    /**
     * @param {string} address of the stream
     * @param {() => void} changed the page is to look again
     * @param {(troubled: boolean) => void} heard whether the line can't be reached
     */
    constructor(address, changed, heard) {
        this.address = address;
        this.changed = changed;
        this.heard = heard;
    }

    /** A page that nobody sees holds no line open; it catches up when it is seen again. */
    look() {
        if (document.hidden) {
            this.#source?.close();
            this.#source = undefined;
        } else {
            this.#source ??= this.#follow();
        }
    }

    #follow() {
        const source = new EventSource(this.address);
        source.addEventListener("news", this.changed);
        source.addEventListener("open", () => {
            this.#missed = 0;
            this.changed(); // what came while nobody listened
        });
        source.addEventListener("error", () => {
            this.heard(++this.#missed >= 2); // once is nothing: the line ends each stream now and then
            if (source.readyState === EventSource.CLOSED) {
                this.changed(); // refused: the page that takes its place says why, be it the way in
                setTimeout(() => {
                    this.#source = undefined;
                    this.look();
                }, AGAIN);
            }
        });
        return source;
    }
}
