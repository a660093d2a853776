import { listen, step } from "./keys.js";

// Joins the marks in the text to the cards beside it: choosing one shows the other.
export const start = (root, page) => {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const cards = () => [...root.querySelectorAll("[data-card]")];
  const marksOf = id => root.querySelectorAll(`.mark[data-claims~="${CSS.escape(id)}"]`);
  const cardOf = id => root.querySelector(`[data-card="${CSS.escape(id)}"]`);
  const scroll = (element, block) => element?.scrollIntoView({ block, behavior: still ? "auto" : "smooth" });

  const highlight = id => {
    root.querySelectorAll("[data-selected]").forEach(element => delete element.dataset.selected);
    [...marksOf(id), cardOf(id)].forEach(element => { if (element) element.dataset.selected = ""; });
  };

  const fromCard = card => {
    highlight(card.dataset.card);
    const mark = marksOf(card.dataset.card)[0];
    if (mark && sideBySide()) scroll(mark, "center");
  };

  // One column on a small screen: going to the other would lose the place.
  const sideBySide = () => getComputedStyle(root.querySelector(".reading")).gridTemplateColumns.split(" ").length > 1;

  const fromMark = mark => {
    const ids = mark.dataset.claims.split(" ");
    const selected = ids.findIndex(id => cardOf(id)?.hasAttribute("data-selected"));
    const id = ids[(selected + 1) % ids.length];
    highlight(id);
    scroll(cardOf(id), sideBySide() ? "nearest" : "center");
  };

  const onClick = event => {
    if (getSelection()?.toString()) return;
    const mark = event.target.closest(".mark[data-claims]");
    const card = event.target.closest("[data-card]");
    if (mark) fromMark(mark);
    else if (card && !event.target.closest("a, button")) {
      fromCard(card);
      if (!sideBySide()) scroll(marksOf(card.dataset.card)[0], "center");
    }
  };

  const onFocus = event => {
    if (event.target.matches("[data-card]:focus-visible")) fromCard(event.target);
  };

  const current = () => document.activeElement?.closest("[data-card]") ?? root.querySelector("[data-card][data-selected]");
  const focus = card => {
    card.focus({ preventScroll: true });
    scroll(card, "nearest");
    fromCard(card);
  };

  root.addEventListener("click", onClick);
  root.addEventListener("focusin", onFocus);
  const deaf = listen({
    j: () => step(cards(), current(), 1, focus),
    k: () => step(cards(), current(), -1, focus),
    d: () => current()?.querySelector("[data-dismiss]")?.click(),
    u: () => page.invokeMethodAsync("UndoAsync"),
    "/": () => false,
  }, root);
  root.dataset.ready = "";

  return {
    select(id) {
      const card = cardOf(id);
      if (!card) return;
      highlight(id);
      card.scrollIntoView({ block: "nearest" });
      marksOf(id)[0]?.scrollIntoView({ block: "center" });
      card.focus({ preventScroll: true });
    },
    stop() {
      deaf();
      root.removeEventListener("click", onClick);
      root.removeEventListener("focusin", onFocus);
    },
  };
};
