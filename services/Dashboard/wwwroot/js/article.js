import { listen, step } from "./keys.js";

// Joins the marks in the text to the cards beside it: choosing one shows the other, pointing at one lights the other.
export const start = (root, page) => {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const cards = () => [...root.querySelectorAll("[data-card]")].filter(isShown);
  const isShown = card => card.checkVisibility();
  const marksOf = id => root.querySelectorAll(`.mark:is([data-claims~="${CSS.escape(id)}"], [data-relations~="${CSS.escape(id)}"])`);
  // A changed claim has two: the one that is shown is meant.
  const cardOf = id => {
    const all = [...root.querySelectorAll(`[data-card="${CSS.escape(id)}"]`)];
    return all.find(isShown) ?? all[0];
  };
  const scroll = (element, block) => element?.scrollIntoView({ block, behavior: still ? "auto" : "smooth" });

  // The finer mark first: who points at a cue within a claim means the cue.
  const idsOf = mark => `${mark.dataset.relations ?? ""} ${mark.dataset.claims ?? ""}`.trim().split(/\s+/);
  // A claim's card is its own; a source's stands for all of its attributions.
  const chosenBy = card => (card.closest("[data-panel=sources]") ? card.dataset.lights.split(" ") : [card.dataset.card]);

  const mark = (name, elements) => {
    root.querySelectorAll(`[data-${name}]`).forEach(element => delete element.dataset[name]);
    elements.forEach(element => { element.dataset[name] = ""; });
  };
  const highlight = card => mark("selected", [...chosenBy(card).flatMap(id => [...marksOf(id)]), card]);
  const light = ids => mark("lit", ids.flatMap(id => [...marksOf(id), cardOf(id)]).filter(Boolean));

  const choose = panel => {
    const choice = root.querySelector(`[data-chooses="${panel}"]`);
    if (choice) choice.checked = true;
  };

  const firstMark = card => chosenBy(card).map(id => marksOf(id)[0]).find(Boolean);
  const fromCard = card => {
    highlight(card);
    const first = firstMark(card);
    if (first && sideBySide()) scroll(first, "center");
  };

  // One column on a small screen: going to the other would lose the place.
  const sideBySide = () => getComputedStyle(root.querySelector(".reading")).gridTemplateColumns.split(" ").length > 1;

  const fromMark = target => {
    const all = idsOf(target).map(cardOf).filter(Boolean);
    const shown = all.filter(isShown);
    const among = shown.length ? shown : all;
    const card = among[(among.findIndex(one => one.hasAttribute("data-selected")) + 1) % among.length];
    if (!card) return;
    choose(card.closest("[data-panel]").dataset.panel);
    highlight(card);
    scroll(card, sideBySide() ? "nearest" : "center");
  };

  const onClick = event => {
    if (getSelection()?.toString()) return;
    const target = event.target.closest(".article-text .mark");
    const card = event.target.closest("[data-card]");
    if (target) fromMark(target);
    else if (card && !event.target.closest("a, button, summary")) {
      fromCard(card);
      if (!sideBySide()) scroll(firstMark(card), "center");
    }
  };

  const onFocus = event => {
    if (event.target.matches("[data-card]:focus-visible")) fromCard(event.target);
  };

  const onPointer = event => {
    const target = event.target.closest(".article-text .mark");
    const card = event.target.closest("[data-card]");
    light(target ? idsOf(target) : card ? card.dataset.lights.split(" ") : []);
  };

  const current = () => document.activeElement?.closest("[data-card]") ?? root.querySelector("[data-card][data-selected]");
  const focus = card => {
    card.focus({ preventScroll: true });
    scroll(card, "nearest");
    fromCard(card);
  };

  root.addEventListener("click", onClick);
  root.addEventListener("focusin", onFocus);
  root.addEventListener("pointerover", onPointer);
  const deaf = listen({
    j: () => step(cards(), current(), 1, focus),
    k: () => step(cards(), current(), -1, focus),
    c: () => choose("claims"),
    w: () => choose("attributions"),
    s: () => choose("sources"),
    i: () => choose("citations"),
    h: () => choose("changes"),
    d: () => current()?.querySelector("[data-dismiss]")?.click(),
    r: () => current()?.querySelector("[data-review]")?.click(),
    u: () => page.invokeMethodAsync("UndoAsync"),
    "/": () => { Blazor.navigateTo("/#search"); },
  }, root);
  root.dataset.ready = "";

  return {
    select(id) {
      const card = cardOf(id);
      if (!card) return;
      highlight(card);
      card.scrollIntoView({ block: "nearest" });
      marksOf(id)[0]?.scrollIntoView({ block: "center" });
      card.focus({ preventScroll: true });
    },
    stop() {
      deaf();
      root.removeEventListener("click", onClick);
      root.removeEventListener("focusin", onFocus);
      root.removeEventListener("pointerover", onPointer);
    },
  };
};
