// Whoever has pressed something is on the way to another page. News of what they did themselves must not overtake them.

let leaving = false;

/** From now on nothing is asked for, or put into the page, while another page is on its way. */
export function guard() {
    window.addEventListener("beforeunload", () => { leaving = true; });
    window.addEventListener("pageshow", () => { leaving = false; });
    for (const step of ["htmx:beforeRequest", "htmx:beforeOnLoad"]) {
        document.addEventListener(step, (event) => leaving && event.preventDefault());
    }
}
