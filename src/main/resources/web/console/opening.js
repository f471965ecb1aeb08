// Opens an invitation: its token stands behind the # of the link, which no browser sends, and goes on in a form. It is
// taken out of the address first, so that the list of visited pages doesn't keep it.

const token = location.hash.slice(1);
if (token) {
    history.replaceState(null, "", location.pathname + location.search);
    const form = document.getElementById("opening");
    form.elements.namedItem("invitation").value = token;
    form.submit();
}
