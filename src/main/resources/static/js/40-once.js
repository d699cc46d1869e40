// A form is sent once however often its button is pressed. The server counts it once too, by its key.
(() => {
  const busy = new WeakSet();
  document.addEventListener("submit", event => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post") return;
    if (busy.has(form)) return event.preventDefault();
    busy.add(form);
    event.submitter?.setAttribute("aria-busy", "true");
  });
  addEventListener("pageshow", event => event.persisted && location.reload());
})();
