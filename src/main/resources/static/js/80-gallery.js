// A small picture shows itself large in the same place instead of loading the page anew.
document.addEventListener("click", event => {
  const small = event.target.closest("[data-galleri]");
  const large = document.getElementById("galleri-stor");
  if (!small || !large || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  large.srcset = small.dataset.galleri;
  large.src = small.dataset.src;
  large.alt = small.dataset.alt;
  document.getElementById("galleri-raknare").textContent = small.dataset.raknare;
  small.closest("ul").querySelectorAll("[aria-current]").forEach(other => other.removeAttribute("aria-current"));
  small.setAttribute("aria-current", "true");
});
// After more ads were added, the first of them has the focus.
document.addEventListener("htmx:after:swap", event => {
  const list = event.target?.querySelector?.("#mer");
  if (list) return;
  const lists = document.querySelectorAll("#traffar .annonser");
  if (lists.length > 1 && document.activeElement === document.body) lists[lists.length - 1].querySelector("h3 a")?.focus();
});
