// Has the browser say what a caller hears, in its language; the buttons stay hidden where the browser can't.

const voice = window.speechSynthesis;

/** Where the line's callers are. */
const VOICES = { en: "en-US", fr: "fr-CA", es: "es-US" };

function say(text) {
    const saying = new SpeechSynthesisUtterance(text.textContent);
    saying.lang = VOICES[text.lang] || text.lang;
    voice.cancel();
    voice.speak(saying);
}

if (voice && window.SpeechSynthesisUtterance) {
    for (const button of document.querySelectorAll("[data-hear]")) {
        button.hidden = false;
        button.addEventListener("click", () => say(document.getElementById(button.dataset.hear)));
    }
    addEventListener("pagehide", () => voice.cancel());
}
