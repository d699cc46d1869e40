// <input data-val="listbox" data-vem="person"> is a combobox: what htmx fetched stands in its list box, the last searches of the
// person before it. These are kept in this tab alone, and no longer than it is open.
(() => {
  const SHORTEST = 3;
  const MOST = 5;
  const KEY = "sokt-";
  const fields = "input[data-val]";
  const box = field => document.getElementById(field.dataset.val);
  const options = field => [...box(field).querySelectorAll("[role=option]")];
  const active = field => document.getElementById(field.getAttribute("aria-activedescendant"));

  const searched = field => JSON.parse(sessionStorage.getItem(KEY + field.dataset.vem) ?? "[]");
  const remember = (field, words) => {
    Object.keys(sessionStorage).filter(key => key.startsWith(KEY) && key !== KEY + field.dataset.vem)
      .forEach(key => sessionStorage.removeItem(key));
    if (words) sessionStorage.setItem(KEY + field.dataset.vem,
      JSON.stringify([words, ...searched(field).filter(each => each !== words)].slice(0, 2 * MOST)));
  };

  const choose = (field, option) => {
    options(field).forEach(each => each.setAttribute("aria-selected", each === option));
    if (!option) return field.removeAttribute("aria-activedescendant");
    field.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  };
  const show = (field, open) => {
    box(field).hidden = !open;
    field.setAttribute("aria-expanded", open);
    if (!open) choose(field, null);
  };
  const say = (field, text) => (box(field).nextElementSibling.textContent = text);

  const element = (name, attributes, ...inside) => {
    const made = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    made.append(...inside);
    return made;
  };
  const last = (field, found) => element("div", { role: "group", "aria-label": box(field).dataset.senast },
    element("span", { class: "grupp", "aria-hidden": true }, box(field).dataset.senast),
    ...found.map(words => element("a", { role: "option", tabindex: -1, href: "/annonser?q=" + encodeURIComponent(words) },
      element("span", { class: "ord" }, words))));

  const meet = field => {
    const typed = field.value.trim().toLowerCase();
    const found = searched(field).filter(each => each.toLowerCase().includes(typed) && each.toLowerCase() !== typed)
      .slice(0, typed ? 2 : MOST);
    if (found.length) box(field).prepend(last(field, found));
    const all = options(field);
    all.forEach((option, at) => (option.id = `${field.id}-val-${at}`));
    show(field, all.length > 0);
    choose(field, null);
    say(field, all.length ? box(field).dataset.antal.replace("{0}", all.length) : box(field).dataset.inga);
  };
  const close = field => {
    show(field, false);
    say(field, "");
  };

  const move = (field, event) => {
    const all = options(field);
    const at = all.indexOf(active(field));
    const to = { ArrowDown: at + 1, ArrowUp: at < 0 ? all.length - 1 : at - 1, Home: 0, End: all.length - 1 }[event.key];
    event.preventDefault();
    choose(field, all[to] ?? null);
  };
  const isOpen = field => !box(field).hidden;

  document.addEventListener("keydown", event => {
    const field = event.target;
    if (!(field instanceof Element) || !field.matches(fields) || event.isComposing) return;
    const arrows = event.key === "ArrowDown" || event.key === "ArrowUp";
    if (arrows && !isOpen(field) && !field.value.trim()) {
      box(field).replaceChildren();
      meet(field);
    } else if (arrows && !isOpen(field) && options(field).length) show(field, true);
    if (!isOpen(field)) return;
    if (arrows || (active(field) && (event.key === "Home" || event.key === "End"))) move(field, event);
    else if (event.key === "Escape") {
      event.preventDefault();
      close(field);
    } else if (event.key === "Enter" && active(field)) {
      event.preventDefault();
      active(field).click();
    } else if (event.key === "ArrowLeft" || event.key === "ArrowRight") choose(field, null);
  });
  document.addEventListener("htmx:before:request", event => {
    const field = event.detail.ctx.sourceElement;
    if (!field.matches(fields) || field.value.trim().length >= SHORTEST) return;
    event.preventDefault();
    close(field);
    box(field).replaceChildren();
  });
  document.addEventListener("htmx:before:response", event => {
    const { sourceElement: field, response } = event.detail.ctx;
    if (field.matches(fields) && (response.status !== 200 || field !== document.activeElement || field.value.trim().length < SHORTEST))
      event.preventDefault();
  });
  document.addEventListener("htmx:after:swap", event => {
    const field = event.detail.ctx.sourceElement;
    if (field?.matches(fields)) meet(field);
  });
  document.addEventListener("focusout", event => event.target.matches(fields) && close(event.target));
  document.addEventListener("mousedown", event => event.target.closest(".sokval") && event.preventDefault());

  document.addEventListener("DOMContentLoaded", () => {
    document.querySelectorAll(fields).forEach(field => {
      Object.entries({ role: "combobox", "aria-expanded": false, "aria-controls": field.dataset.val, "aria-autocomplete": "list" })
        .forEach(([key, value]) => field.setAttribute(key, value));
      remember(field, location.pathname === "/annonser" ? new URLSearchParams(location.search).get("q")?.trim() : "");
    });
  });
})();
