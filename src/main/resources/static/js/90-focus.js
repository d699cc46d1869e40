// Where a new piece took the place of one that had the focus, what the piece is about has it, or its first button or link; not
// the top of the page.
(() => {
  let lost = false;
  document.addEventListener("htmx:before:swap", () => (lost = document.activeElement !== document.body));
  document.addEventListener("htmx:after:settle", event => {
    if (!lost || document.activeElement !== document.body) return;
    lost = false;
    const pieces = (event.detail.newContent ?? []).filter(piece => piece instanceof Element && piece.isConnected);
    const find = what => pieces.flatMap(piece => (piece.matches(what) ? [piece] : [...piece.querySelectorAll(what)]))[0];
    (find("h3 a") ?? find("button:not(.dold), a[href]:not([tabindex='-1'])"))?.focus({ preventScroll: true });
  });
})();
