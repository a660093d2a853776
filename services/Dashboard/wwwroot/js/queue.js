import { listen, step } from "./keys.js";

// Moving through the rows must not wait for the server: only what changes a claim goes there.
export const start = (root, page) => {
  const rows = () => [...root.querySelectorAll("[data-row]:not(.taken)")];
  const current = () => document.activeElement?.closest("[data-row]");
  const focus = row => {
    const link = row.querySelector(".row-link");
    link.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
  };

  const move = by => {
    if (!step(rows(), current(), by, focus) && by > 0) root.querySelector("[data-more]")?.click();
  };

  const dismiss = row => {
    if (!row?.querySelector("[data-dismiss]")) return;
    const all = rows();
    const index = all.indexOf(row);
    const next = all[index + 1] ?? all[index - 1];
    if (next) focus(next);
    page.invokeMethodAsync("DismissAsync", row.dataset.row);
  };

  const take = row => row && page.invokeMethodAsync("TakeAsync", row.dataset.row);
  const isAnySelected = () => root.querySelector("[data-select]:checked") !== null;

  // The claim's page goes on through the queue as it was left.
  const remember = () => sessionStorage.setItem("factcheck.queue", JSON.stringify({ url: location.pathname + location.search, ids: rows().map(row => row.dataset.row) }));

  const onClick = event => {
    if (event.target.closest(".row-link")) remember();
    if (event.target.closest("[data-dismiss]")) dismiss(event.target.closest("[data-row]"));
  };

  root.addEventListener("click", onClick);
  const deaf = listen({
    j: () => move(1),
    k: () => move(-1),
    d: () => isAnySelected() ? page.invokeMethodAsync("DismissSelectedAsync") : dismiss(current()),
    a: () => isAnySelected() ? page.invokeMethodAsync("TakeSelectedAsync") : take(current()),
    s: () => current()?.querySelector("[data-select]")?.click(),
    u: () => page.invokeMethodAsync("UndoAsync"),
    "/": () => root.querySelector("[data-search]")?.focus(),
  }, root);
  root.dataset.ready = "";
  if (location.hash === "#search") root.querySelector("[data-search]")?.focus();

  return {
    views: () => localStorage.getItem("factcheck.views"),
    keepViews: views => localStorage.setItem("factcheck.views", views),
    walk: user => localStorage.getItem(`factcheck.walk.${user}`),
    keepWalk: (user, walk) => localStorage.setItem(`factcheck.walk.${user}`, walk),
    stop() {
      deaf();
      root.removeEventListener("click", onClick);
    },
  };
};
