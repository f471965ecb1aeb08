// Draws a map of the places in the list beside it: the list says all that the map shows, and comes first.
// Everything is from here, but for the pictures of a host that an operator may have named.

const L = window.L;
const frame = document.querySelector("[data-map]");
const TABBED = 40; // more marks than that would be a wall for who goes by keyboard; they have the list
const NEAREST = 11;
const NAMED = 6; // from farther away the names of towns lie on each other, and the outlines are enough

if (frame && L) {
    frame.hidden = false;
    draw(frame.querySelector("#map"), [...document.querySelectorAll("[data-latitude]")]);
}

function draw(element, items) {
    const said = element.dataset;
    const map = L.map(element, {
        zoomControl: false,
        attributionControl: Boolean(said.tiles),
        scrollWheelZoom: false, // else a page can't be scrolled past it
        worldCopyJump: true,
        minZoom: 2,
        maxZoom: said.tiles ? 18 : 14,
        zoomAnimation: false,
        fadeAnimation: false,
        markerZoomAnimation: false,
    });
    const points = items.map((item) => [Number(item.dataset.latitude), Number(item.dataset.longitude)]);
    const here = said.here ? said.here.split(",").map(Number) : null;
    map.fitBounds(L.latLngBounds(here ? [...points, here] : points), { padding: [36, 36], maxZoom: NEAREST });
    L.control.scale().addTo(map);
    zoom(map, said);
    if (said.tiles) {
        tiles(map, said);
    } else {
        ground(map, said);
    }
    if (here) {
        L.marker(here, { icon: L.divIcon({ className: "map-here", iconSize: [18, 18] }), interactive: false, keyboard: false })
            .addTo(map);
    }
    items.forEach((item, i) => mark(map, item, points[i], items.length <= TABBED));
}

function zoom(map, said) {
    const control = L.control.zoom({ zoomInTitle: said.nearer, zoomOutTitle: said.farther });
    control.addTo(map);
    control.getContainer().classList.add("map-zoom");
}

// One picture element a tile, with nothing in its address but the template's.
function tiles(map, said) {
    const Tiles = L.GridLayer.extend({
        createTile(at, done) {
            const picture = document.createElement("img");
            picture.alt = "";
            picture.onload = () => done(null, picture);
            picture.onerror = () => done(new Error("no picture"), picture);
            picture.src = L.Util.template(said.tiles, at);
            return picture;
        },
    });
    const text = document.createElement("span");
    text.textContent = said.credit;
    map.attributionControl.setPrefix(false);
    new Tiles({ attribution: text.innerHTML, maxZoom: 18 }).addTo(map);
}

function ground(map, said) {
    fetch(said.outlines)
        .then((answer) => answer.json())
        .then((shapes) => L.geoJSON(shapes, { interactive: false, style: { className: "map-land", fillOpacity: 1 } })
            .addTo(map).bringToBack())
        .catch(() => {}); // the marks stay, and the list
    const towns = L.layerGroup(JSON.parse(said.towns).map(town));
    const near = () => (map.getZoom() < NAMED ? towns.remove() : towns.addTo(map));
    map.on("zoomend", near);
    near();
}

function town([name, latitude, longitude]) {
    const label = document.createElement("span");
    label.textContent = name;
    const icon = L.divIcon({ className: "map-town", html: label, iconAnchor: [4, 9] });
    return L.marker([latitude, longitude], { icon, interactive: false, keyboard: false, zIndexOffset: -1000 });
}

function mark(map, item, point, keyboard) {
    const inside = document.createElement("span");
    const name = document.createElement("span");
    name.className = "hidden";
    const told = [...item.querySelectorAll("h2, h3, h4, .badge")].map((part) => part.textContent.trim());
    name.textContent = told.join(". "); // colours say nothing to who hears the page
    inside.append(item.querySelector(".pin").cloneNode(true), name);
    const icon = L.divIcon({ className: "map-pin", html: inside, iconSize: [44, 44], iconAnchor: [22, 22] });
    const marker = L.marker(point, { icon, keyboard }).addTo(map);
    marker.on("click keypress", (event) => {
        if (event.type === "click" || event.originalEvent.key === "Enter" || event.originalEvent.key === " ") {
            show(item);
        }
    });
    for (const entered of ["focusin", "pointerenter"]) {
        item.addEventListener(entered, () => marker.setZIndexOffset(1000));
    }
}

function show(item) {
    document.querySelectorAll(".site-shown").forEach((other) => other.classList.remove("site-shown"));
    item.classList.add("site-shown");
    item.focus({ preventScroll: true });
    item.scrollIntoView({ block: "nearest" });
}
