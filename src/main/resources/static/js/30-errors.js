// After a form was refused: the title says so and the summary has the focus, whether the page or a piece of it was new.
(() => {
  const meet = root => {
    const summary = root.querySelector(".ds-error-summary");
    if (!summary) return;
    const prefix = summary.dataset.titel + " ";
    if (!document.title.startsWith(prefix)) document.title = prefix + document.title;
    summary.focus();
  };
  document.addEventListener("DOMContentLoaded", () => meet(document));
  document.addEventListener("htmx:after:settle", () => {
    const focused = document.activeElement;
    if (!focused || !focused.closest(".ds-error-summary")) meet(document);
  });
})();
