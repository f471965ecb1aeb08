// Makes an open page like the one that was asked for anew, and changes only what differs, so that focus, scrolling, a
// half-written field and a thumb on its way to a button stay where they are.

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
export function morph(from, to) {
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
