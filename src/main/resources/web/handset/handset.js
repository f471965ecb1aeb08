// The page with its phones: who listens to which key, and the news from the server.

import "./lesson.js";
import { Station } from "./station.js";
import * as sound from "./sound.js";

const words = document.getElementById("words").dataset;
const trouble = document.getElementById("trouble");
const pace = document.getElementById("speed");
const stations = new Map();
let used;

function poster(phone) {
    let last = Promise.resolve();
    return (act, fields = {}) => {
        last = last.then(() => fetch(`/handset/phones/${phone}/${act}`, { method: "POST", body: new URLSearchParams(fields) }))
            .then((answer) => { trouble.hidden = answer.ok; }, () => { trouble.hidden = false; });
    };
}

for (const element of document.querySelectorAll("[data-phone]")) {
    const station = new Station(element, words, poster(element.dataset.phone), {
        pace: () => Number(pace.value),
        aloud: (speaker) => speaker === used, // one voice at a time
    });
    stations.set(element.dataset.phone, station);
    used ??= station;
    element.addEventListener("pointerdown", () => { used = station; });
    element.addEventListener("htmx:afterSettle", () => station.replying());
    element.addEventListener("focusin", () => { used = station; });
    element.querySelector("[data-part=saying]").addEventListener("submit", (event) => {
        event.preventDefault();
        station.say(event.target.elements.words.value);
        event.target.reset();
    });
    element.addEventListener("click", (event) => click(station, event.target.closest("[data-do], [data-key]")));
}

function click(station, button) {
    if (button?.dataset.key) {
        station.press(button.dataset.key);
        return;
    }
    switch (button?.dataset.do) {
        case "call": station.call(); break;
        case "hang-up": station.hangUp(); break;
        case "pause": station.pause(); break;
        case "hurry": station.hurry(); break;
    }
}

// Keys of the keyboard go to the phone that has the focus, or else was used last; never while somebody writes.
document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) {
        return;
    }
    const target = event.target;
    const writes = target.closest("input, textarea, select");
    const here = target === document.body || target.closest("[data-phone]");
    if (event.key === "Escape" && here) {
        used.hangUp();
    } else if (here && !writes && /^[0-9*#]$/.test(event.key)) {
        used.press(event.key);
    } else if (event.key === "Enter" && here && !writes && !target.closest("button, a, summary")) {
        event.preventDefault();
        used.call();
    }
});

// A switch of the page, remembered; it may stand in several places.
function setting(name, changed) {
    const buttons = document.querySelectorAll(`[data-setting=${name}]`);
    const set = (on) => {
        buttons.forEach((button) => button.setAttribute("aria-pressed", on));
        localStorage.setItem(name, on);
        changed(on);
    };
    buttons.forEach((button) =>
        button.addEventListener("click", () => set(button.getAttribute("aria-pressed") !== "true")));
    set(localStorage.getItem(name) !== "false");
}

function bell() {
    if (sound.isOn() && [...stations.values()].some((station) => station.rings)) {
        sound.ring();
    } else {
        sound.stopRinging();
    }
}

setting("sound", (on) => { sound.turn(on); bell(); });
setting("hints", (on) => document.getElementById("stations").classList.toggle("without-hints", !on));

// A thread shows its newest text, and what was opened under "what happens" stays open.
document.addEventListener("htmx:afterSwap", (event) => {
    if (event.target.dataset.part === "thread") {
        event.target.scrollTop = event.target.scrollHeight;
    }
    event.target.removeAttribute("aria-busy");
});
document.addEventListener("htmx:beforeSwap", (event) => {
    const open = [...event.target.querySelectorAll("details[open]")].map((details) => details.id);
    event.target.addEventListener("htmx:afterSwap", () =>
        open.forEach((id) => document.getElementById(id)?.setAttribute("open", "")), { once: true });
});
document.addEventListener("htmx:afterRequest", (event) => {
    if (event.target.dataset.part === "compose" && event.detail.successful) {
        event.target.reset();
    }
});

const phones = [...stations.keys()].map((phone) => `phone=${encodeURIComponent(phone)}`).join("&");
const news = new EventSource(`/handset/events?${phones}`);
news.addEventListener("phone", (event) => {
    const state = JSON.parse(event.data);
    stations.get(state.phone)?.update(state);
    bell();
});
news.addEventListener("happened", () => window.htmx.trigger("#happened", "changed"));
news.addEventListener("open", () => { trouble.hidden = true; });
news.addEventListener("error", () => { trouble.hidden = false; });
