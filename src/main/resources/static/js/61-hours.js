// An hour in <ul data-timmar> fills the panel's times instead of loading the page anew; a later one on the same day makes it longer.
document.addEventListener("click", event => {
  const hour = event.target.closest("[data-timmar] [data-kl]");
  const form = hour && document.getElementById("boka");
  if (!form || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const choice = form.elements.tid;
  if (!choice || (choice.value === "dagar" && !choice.options)) return;
  event.preventDefault();
  const hours = [...hour.closest("[data-timmar]").querySelectorAll("a[data-kl], .upptagen, .forbi")];
  const first = hours.findIndex(each => each.classList.contains("vald"));
  const here = hours.indexOf(hour);
  const longer = first >= 0 && here > first && hours.slice(first, here).every(each => each.matches("a"));
  const from = longer ? hours[first] : hour;
  hours.forEach((each, at) => {
    const chosen = at >= hours.indexOf(from) && at <= here;
    each.classList.toggle("vald", chosen);
    if (chosen) each.setAttribute("aria-current", "time");
    else each.removeAttribute("aria-current");
  });
  const values = {
    tid: "timmar", dag: from.dataset.dag, kl: from.dataset.kl, till: hour.dataset.tillDag === from.dataset.dag ? "" : hour.dataset.tillDag,
    "till-kl": hour.dataset.till, "kl-gang": from.dataset.gang, "till-gang": hour.dataset.tillGang,
  };
  for (const [name, value] of Object.entries(values)) {
    let field = form.elements[name];
    if (!field) {
      field = Object.assign(document.createElement("input"), { type: "hidden", name });
      form.append(field);
    }
    field.value = value || (field.options ? field.options[0].value : "");
  }
  form.elements.kl.dispatchEvent(new Event("change", { bubbles: true }));
});
