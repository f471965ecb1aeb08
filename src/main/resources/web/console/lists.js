// Says that files are too large before they are sent: a browser that is cut off while sending shows no reason.

const form = document.getElementById("import");
const large = document.getElementById("large");

if (form) {
    const files = form.querySelector("input[type=file]");
    files.addEventListener("change", () => {
        const bytes = [...files.files].reduce((sum, file) => sum + file.size, 0);
        large.hidden = bytes <= form.dataset.most * 1024 * 1024;
        files.setCustomValidity(large.hidden ? "" : large.textContent);
    });
}
