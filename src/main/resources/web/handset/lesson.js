// The form in which somebody says what a text belongs to. One for the whole page: "what happens" is drawn anew at every
// turn, and would take away what was filled in.

const sheet = document.getElementById("lesson");

function open({ lesson, topic, language }) {
    const form = document.getElementById("lesson-form");
    if (form) {
        form.elements.text.value = lesson;
        form.elements.topic.value = topic;
        form.elements.language.value = language;
    }
    document.getElementById("lesson-outcome").replaceChildren();
    sheet.showModal();
}

document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-lesson]");
    if (opener) {
        open(opener.dataset);
    } else if (event.target.closest("#lesson [data-do=close]")) {
        sheet.close();
    }
});
