// Where a new piece took the place of one that had the focus, its first button or link has it, not the top of the page.
(() => {
  let lost = false;
  document.addEventListener("htmx:before:swap", () => (lost = document.activeElement !== document.body));
  document.addEventListener("htmx:after:settle", event => {
    if (!lost || document.activeElement !== document.body) return;
    lost = false;
    const pieces = (event.detail.newContent ?? []).filter(piece => piece instanceof Element && piece.isConnected);
    for (const piece of pieces) {
      const first = piece.matches("button, a[href]") ? piece : piece.querySelector("button:not(.dold), a[href]:not([tabindex='-1'])");
      if (first) return first.focus({ preventScroll: true });
    }
  });
})();
