// A day in <table data-kalender="field"> fills the field instead of loading the page anew, and says that it changed.
document.addEventListener("click", event => {
  const day = event.target.closest("[data-kalender] [data-dag]");
  const table = day?.closest("[data-kalender]");
  const field = table && document.getElementById(table.dataset.kalender);
  if (!field || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  table.querySelectorAll(".vald").forEach(chosen => {
    chosen.classList.remove("vald");
    chosen.removeAttribute("aria-current");
  });
  day.classList.add("vald");
  day.setAttribute("aria-current", "date");
  field.value = day.dataset.dag;
  field.dispatchEvent(new Event("change", { bubbles: true }));
});
