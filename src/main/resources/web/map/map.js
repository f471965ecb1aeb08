// Draws a map of the places in the list beside it: the list says all that the map shows, and comes first.
// Everything is from here, but for the pictures of a host that an operator may have named.

const L = window.L;
const frame = document.querySelector("[data-map]");
const TABBED = 40; // more marks than that would be a wall for who goes by keyboard; they have the list
const NEAREST = 11;
const TOGETHER = 40; // marks so near would hide each other
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
        // A ring around whatever mark is there, and below it.
        const ring = L.divIcon({ className: "map-here", iconSize: [52, 52] });
        L.marker(here, { icon: ring, interactive: false, keyboard: false, zIndexOffset: -500 }).addTo(map);
    }
    const marks = items.map((item, i) => mark(item, points[i], items.length <= TABBED));
    const layer = L.layerGroup().addTo(map);
    const arrange = () => grouped(map, marks).forEach((some) => layer.addLayer(some.length === 1 ? some[0] : group(map, some, said)));
    map.on("zoomend", () => {
        layer.clearLayers();
        arrange();
    });
    arrange();
}

// Marks that would lie on each other are one mark with their number; at the closest each stands for itself.
function grouped(map, marks) {
    const groups = [];
    const apart = map.getZoom() >= map.getMaxZoom();
    for (const mark of marks) {
        const at = map.project(mark.getLatLng());
        const near = apart ? undefined : groups.find((group) => group.at.distanceTo(at) < TOGETHER);
        if (near) {
            near.some.push(mark);
        } else {
            groups.push({ at, some: [mark] });
        }
    }
    return groups.map((group) => group.some);
}

function group(map, some, said) {
    const bounds = L.latLngBounds(some.map((mark) => mark.getLatLng()));
    const inside = document.createElement("span");
    const count = document.createElement("span");
    const name = document.createElement("span");
    count.className = "pins";
    count.setAttribute("aria-hidden", "true");
    count.textContent = `×${some.length}`;
    name.className = "hidden";
    name.textContent = said.several.replace("{0}", some.length);
    inside.append(count, name);
    const icon = L.divIcon({ className: "map-pin", html: inside, iconSize: [44, 44], iconAnchor: [22, 22] });
    return L.marker(some[0].getLatLng(), { icon, keyboard: some[0].options.keyboard }).on("click keypress", (event) => {
        if (chosen(event)) {
            map.getContainer().focus({ preventScroll: true }); // the mark goes, and what has the focus with it
            map.fitBounds(bounds, { padding: [48, 48], maxZoom: Math.max(map.getZoom() + 1, map.getBoundsZoom(bounds)) });
        }
    });
}

// By finger and mouse, or by Enter and space.
function chosen(event) {
    return event.type === "click" || event.originalEvent.key === "Enter" || event.originalEvent.key === " ";
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

function mark(item, point, keyboard) {
    const inside = document.createElement("span");
    const name = document.createElement("span");
    name.className = "hidden";
    const told = [...item.querySelectorAll("h2, h3, h4, .badge")].map((part) => part.textContent.trim());
    name.textContent = told.join(". "); // colours say nothing to who hears the page
    inside.append(item.querySelector(".pin").cloneNode(true), name);
    const icon = L.divIcon({ className: "map-pin", html: inside, iconSize: [44, 44], iconAnchor: [22, 22] });
    const marker = L.marker(point, { icon, keyboard });
    marker.on("click keypress", (event) => chosen(event) && show(item));
    for (const entered of ["focusin", "pointerenter"]) {
        item.addEventListener(entered, () => marker.setZIndexOffset(1000));
    }
    return marker;
}

function show(item) {
    document.querySelectorAll(".site-shown").forEach((other) => other.classList.remove("site-shown"));
    item.classList.add("site-shown");
    item.focus({ preventScroll: true });
    item.scrollIntoView({ block: "nearest" });
}
