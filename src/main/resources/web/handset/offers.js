// The keys that a call offers now, to read and to press.

/** Shows the offers in the list, unless they stand there already. */
export function show(list, offers) {
    const now = JSON.stringify(offers);
    if (list.dataset.now !== now) {
        list.dataset.now = now;
        list.replaceChildren(...offers.map(item));
    }
}

function item(offer) {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "offer" });
    button.dataset.key = offer.key;
    button.append(
        Object.assign(document.createElement("kbd"), { textContent: offer.key }),
        Object.assign(document.createElement("span"), { textContent: offer.words, lang: offer.lang }));
    const listed = document.createElement("li");
    listed.append(button);
    return listed;
}
