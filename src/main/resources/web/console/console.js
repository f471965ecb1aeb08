// Keeps an open staff page as things are: on news the page is asked for anew, and only what differs is changed.

import { guard } from "./leaving.js";
import { morph } from "./morph.js";
import { News } from "./news.js";

const htmx = window.htmx;
const trouble = document.getElementById("trouble");
const live = document.getElementById("live");

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

function troubled(is) {
    trouble.hidden = !is;
}

if (live) {
    const news = new News(live.dataset.news, () => htmx.trigger(document.body, "news"), troubled);
    guard();
    document.addEventListener("visibilitychange", () => news.look());
    document.addEventListener("htmx:sendError", () => troubled(true));
    document.addEventListener("htmx:responseError", () => troubled(true));
    document.addEventListener("htmx:afterSwap", () => troubled(false));
    news.look();
}
