// Keeps an open staff page as things are. On news the page is asked for anew, and only what differs is changed, so that
// focus, scrolling, a half-written field and a thumb on its way to a button stay where they are.

const htmx = window.htmx;
const trouble = document.getElementById("trouble");
const live = document.getElementById("live");
const AGAIN = 10_000;

function keyed(children) {
    return new Map(children.filter((child) => child.id).map((child) => [child.id, child]));
}

function attributes(from, to) {
    for (const { name, value } of to.attributes) {
        if (from.getAttribute(name) !== value) {
            from.setAttribute(name, value);
        }
    }
    for (const { name } of [...from.attributes]) {
        // Whether something is folded out is the reader's own affair.
        if (!to.hasAttribute(name) && !(name === "open" && from.tagName === "DETAILS")) {
            from.removeAttribute(name);
        }
    }
}

function same(one, other) {
    return one.nodeType === other.nodeType && one.nodeName === other.nodeName && (one.id ?? "") === (other.id ?? "");
}

/** Makes one element like another of its kind, keeping every part that can be kept. */
function morph(from, to) {
    if (from.isEqualNode(to)) {
        return;
    }
    if (from.nodeType !== Node.ELEMENT_NODE) {
        from.nodeValue = to.nodeValue;
        return;
    }
    attributes(from, to);
    const wanted = keyed([...to.children]);
    keyed([...from.children]).forEach((child, id) => wanted.has(id) || child.remove());
    const kept = keyed([...from.children]);
    let next = from.firstChild;
    for (const child of [...to.childNodes]) {
        const match = child.id ? kept.get(child.id) : next;
        while (child.id && match && next !== match && !wanted.has(next.id)) {
            next = without(next); // rather than moving the match, which would take the focus from it
        }
        if (match && same(match, child)) {
            if (match === next) {
                next = next.nextSibling;
            } else {
                from.insertBefore(match, next);
            }
            morph(match, child);
        } else {
            from.insertBefore(document.importNode(child, true), next);
        }
    }
    while (next) {
        next = without(next);
    }
}

function without(node) {
    const after = node.nextSibling;
    node.remove();
    return after;
}

htmx.defineExtension("morph", {
    isInlineSwap: (style) => style === "morph",
    handleSwap: (style, target, fragment) => {
        if (style !== "morph") {
            return false;
        }
        const anew = fragment.querySelector("#" + target.id);
        if (anew) {
            morph(target, anew);
        } else {
            location.reload(); // something else is there now, such as the way in
        }
        return [];
    },
});

let missed = 0;

function follow() {
    const source = new EventSource(live.dataset.news);
    const tell = () => htmx.trigger(document.body, "news");
    source.addEventListener("news", tell);
    source.addEventListener("open", () => { missed = 0; tell(); }); // what came while nobody listened
    source.addEventListener("error", () => {
        trouble.hidden = ++missed < 2; // once is nothing: the line ends each stream now and then
        if (source.readyState === EventSource.CLOSED) {
            setTimeout(() => { news = undefined; look(); }, AGAIN);
        }
    });
    return source;
}

// Whoever has pressed something is on the way to another page. News of what they did themselves must not overtake them.
let leaving = false;

// A page that nobody sees holds no line open; it catches up when it is seen again.
let news;
function look() {
    if (document.hidden) {
        news?.close();
        news = undefined;
    } else {
        news ??= follow();
    }
}

if (live) {
    window.addEventListener("beforeunload", () => { leaving = true; });
    window.addEventListener("pageshow", () => { leaving = false; });
    for (const step of ["htmx:beforeRequest", "htmx:beforeOnLoad"]) {
        document.addEventListener(step, (event) => leaving && event.preventDefault());
    }
    document.addEventListener("visibilitychange", look);
    document.addEventListener("htmx:sendError", () => { trouble.hidden = false; });
    document.addEventListener("htmx:responseError", () => { trouble.hidden = false; });
    document.addEventListener("htmx:afterSwap", () => { trouble.hidden = true; });
    look();
}
