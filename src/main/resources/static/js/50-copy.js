// <button hidden data-kopiera="address" data-klart="Kopierad"> copies an address and says that it did.
(() => {
  const show = root => root.querySelectorAll("[data-kopiera][hidden]").forEach(button => (button.hidden = !navigator.clipboard));
  document.addEventListener("DOMContentLoaded", () => show(document));
  document.addEventListener("htmx:after:settle", () => show(document));
  document.addEventListener("click", async event => {
    const button = event.target.closest("[data-kopiera]");
    if (!button) return;
    await navigator.clipboard.writeText(new URL(button.dataset.kopiera, location.href).href);
    button.setAttribute("aria-live", "polite");
    button.textContent = button.dataset.klart;
  });
})();
