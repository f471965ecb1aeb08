// Draws a chart beside each table of a report, from what the table says and nothing else: who runs no script, or can't see
// the chart, misses nothing. One colour, and a pattern where a count is only known to lie in a band, for eyes that see few
// colours and for grey paper.

const Chart = window.Chart;
const PAPER = { ink: "#000000", bar: "#4a4a4a", edge: "#767676", letters: 29, size: 10, width: 380 };
const PHONE = 420;
const READING = 6.4; // the longest reading beside a bar, in heights of a letter

if (Chart) {
    Chart.defaults.animation = false;
    Chart.defaults.events = [];
    const charts = [...document.querySelectorAll(".charted")].filter((it) => it.querySelector(".chart")).map(draw);
    const onScreen = () => charts.forEach((chart) => paint(chart, screen(chart)));
    onScreen();
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", onScreen);
    addEventListener("beforeprint", () => charts.forEach((chart) => paint(chart, PAPER)));
    addEventListener("afterprint", onScreen);
}

function draw(charted) {
    const lines = [...charted.querySelectorAll("tbody tr")].map((row) => ({
        name: row.querySelector("th").textContent.trim(),
        reading: row.querySelector("td").textContent.trim(),
        band: row.dataset.most ? [Number(row.dataset.least), Number(row.dataset.most)] : null,
    }));
    const known = ({ band }) => band !== null && band[0] === band[1];
    charted.querySelector(".chart").hidden = false;
    return new Chart(charted.querySelector("canvas"), {
        type: "bar",
        data: {
            names: lines.map((line) => line.name),
            datasets: [
                { data: lines.map((line) => (known(line) ? [0, line.band[1]] : null)) },
                { data: lines.map((line) => (known(line) ? null : line.band)), borderWidth: 1 },
            ],
        },
        options: {
            indexAxis: "y",
            maintainAspectRatio: false,
            datasets: { bar: { grouped: false, borderSkipped: false } },
            plugins: { legend: { display: false }, tooltip: { enabled: false } },
            scales: {
                x: { beginAtZero: true, display: false },
                y: { grid: { display: false }, ticks: { autoSkip: false, crossAlign: "far" } },
            },
        },
        plugins: [{ id: "readings", afterDatasetsDraw: (chart) => readings(chart, lines) }],
    });
}

// What the table says of each line, at the end of its bar.
function readings(chart, lines) {
    const { ctx, scales, options } = chart;
    ctx.save();
    ctx.fillStyle = options.color;
    ctx.font = `${options.font.size}px ${options.font.family}`;
    ctx.textBaseline = "middle";
    lines.forEach((line, at) => {
        const end = scales.x.getPixelForValue(line.band ? line.band[1] : 0);
        ctx.fillText(line.reading, end + options.font.size / 2, scales.y.getPixelForValue(at));
    });
    ctx.restore();
}

function paint(chart, { ink, bar, edge, letters, size, width }) {
    const { data, options } = chart;
    const [known, band] = data.datasets;
    known.backgroundColor = bar;
    band.backgroundColor = striped(bar);
    band.borderColor = bar;
    options.color = ink;
    options.font = { size, family: getComputedStyle(document.body).fontFamily };
    options.layout.padding = { right: size * READING };
    options.datasets.bar.maxBarThickness = size * 1.5;
    options.scales.y.ticks.color = ink;
    options.scales.y.ticks.font = options.font;
    options.scales.y.border = { color: edge };
    data.labels = data.names.map((name) => wrapped(name, letters));
    const tall = Math.max(...data.labels.map((label) => label.length)) * size * 1.2;
    // The library keeps half a label free above the first and below the last, whatever room there is for them.
    const height = (tall + size * 0.3) * data.labels.length + tall;
    chart.canvas.parentNode.style.height = `${height}px`;
    chart.resize(width, height);
    chart.update();
}

function screen(chart) {
    const of = getComputedStyle(document.documentElement);
    const width = chart.canvas.parentNode.clientWidth;
    return {
        ink: of.getPropertyValue("--ink"),
        bar: of.getPropertyValue("--lamp"),
        edge: of.getPropertyValue("--edge"),
        letters: width < PHONE ? 14 : 26,
        size: 12,
        width,
    };
}

function striped(colour) {
    const tile = document.createElement("canvas");
    tile.width = tile.height = 8;
    const brush = tile.getContext("2d");
    brush.strokeStyle = colour;
    brush.lineWidth = 1.5;
    for (const from of [-8, 0, 8]) {
        brush.moveTo(from, 8);
        brush.lineTo(from + 8, 0);
    }
    brush.stroke();
    return brush.createPattern(tile, "repeat");
}

function wrapped(name, letters) {
    return name.split(/\s+/).reduce((lines, word) => {
        const last = lines.at(-1);
        return last !== undefined && last.length + word.length < letters
            ? [...lines.slice(0, -1), `${last} ${word}`]
            : [...lines, word];
    }, []);
}
