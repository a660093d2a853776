import { listen, step } from "./keys.js";

// A claim in its article and the review beside it. Buttons say their own keys (data-key), so that a key does what stands on the page and
// nothing else. What is typed is kept here, in the browser, at each stroke: a lost connection or an expired session takes nothing.
const prefix = "factcheck.draft.";
const patience = 3000;
const draftLife = 30 * 24 * 60 * 60 * 1000;
const queue = () => {
  try {
    return JSON.parse(sessionStorage.getItem("factcheck.queue")) ?? {};
  } catch {
    return {};
  }
};

const write = (key, draft) => localStorage.setItem(key, JSON.stringify({ ...draft, at: Date.now() }));

// Nobody comes back to what was begun so long ago. What has no date begins its life now.
const forgetOld = () => {
  for (const key of Object.keys(localStorage).filter(key => key.startsWith(prefix))) {
    try {
      const draft = JSON.parse(localStorage.getItem(key));
      if (!draft.at) write(key, draft);
      else if (Date.now() - draft.at > draftLife) localStorage.removeItem(key);
    } catch {
      localStorage.removeItem(key);
    }
  }
};

const fieldsOf = part => Object.fromEntries(
  [...part.querySelectorAll("[data-field]")].filter(field => field.type !== "radio" || field.checked).map(field => [field.dataset.field, field.value]));

const collect = form => {
  const evidence = [...form.querySelectorAll("[data-evidence]")].map(fieldsOf);
  const { url, quote, stance, ...fields } = fieldsOf(form);
  return { ...fields, evidence };
};

export const start = (root, page) => {
  forgetOld();
  // Between a key that opens a form and the form, what is typed is meant for the form, and no key of the page.
  let opening = null;
  const whileOpening = event => {
    if (!opening || performance.now() > opening.until || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.length === 1) opening.typed += event.key;
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  const marksOf = id => root.querySelectorAll(`.article-text .mark[data-claims~="${CSS.escape(id)}"]`);
  const isUsable = button => !button.disabled && button.checkVisibility();
  const press = key => {
    const button = [...root.querySelectorAll(`[data-key="${key}"]`)].find(isUsable);
    if (button && "opens" in button.dataset) opening = { until: performance.now() + patience, typed: "" };
    button?.click();
    return button !== undefined;
  };

  const matches = () => [...root.querySelectorAll("[data-match]")];
  const decide = key => {
    const match = document.activeElement?.closest("[data-match]") ?? matches().find(one => !("decided" in one.dataset));
    const button = match?.querySelector(`[data-key="${key}"]`);
    if (!button || !isUsable(button)) return false;
    button.click();
    return true;
  };

  const rate = key => {
    const radio = root.querySelector(`[data-rating="${key}"]`);
    if (!radio || radio.disabled) return false;
    radio.click();
    radio.focus();
    return true;
  };

  // The queue as it was left, or the claims of this article.
  const go = by => {
    const here = location.pathname.split("/").at(-1);
    const listed = queue().ids ?? [];
    const ids = listed.includes(here) ? listed : (root.dataset.claims ?? "").split(" ");
    const next = ids[ids.indexOf(here) + by];
    if (!next || !ids.includes(here)) return false;
    Blazor.navigateTo(`/claims/${next}`);
    return true;
  };
  const back = () => Blazor.navigateTo(queue().url ?? "/");

  const keep = form => {
    if (form) write(prefix + form.dataset.draft, collect(form));
  };
  const begin = () => {
    const fields = [...root.querySelectorAll("form[data-draft] textarea, form[data-draft] input[type=url]")].filter(isUsable);
    (fields.find(field => !field.value) ?? fields[0])?.focus();
    return fields.length > 0;
  };

  const onInput = event => keep(event.target.closest("form[data-draft]"));
  const onKey = event => {
    const field = event.target.closest?.("form[data-draft] :is(textarea, input, select), .assign select");
    if (!field || event.isComposing) return;
    if (event.key === "Escape") field.blur();
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      // Leaving the field tells the server what stands in it, before the form is sent.
      field.blur();
      field.closest("form")?.requestSubmit();
    }
  };
  const onClick = event => {
    const mark = event.target.closest(".article-text .mark[data-claims]");
    const id = mark?.dataset.claims.split(" ")[0];
    if (id && !location.pathname.endsWith(id) && !getSelection()?.toString()) Blazor.navigateTo(`/claims/${id}`);
    if (event.target.closest("[data-back]") && queue().url) {
      event.preventDefault();
      back();
    }
  };

  const ratings = Object.fromEntries(["1", "2", "3", "4", "5", "6", "7", "8", "9"].map(key => [key, () => rate(key)]));
  const buttons = Object.fromEntries([..."apyrvctdoe"].map(key => [key, () => press(key)]));
  root.addEventListener("input", onInput);
  root.addEventListener("change", onInput);
  root.addEventListener("keydown", onKey);
  document.addEventListener("keydown", whileOpening, true);
  root.addEventListener("click", onClick);
  const deaf = listen({
    ...ratings,
    ...buttons,
    j: () => go(1),
    k: () => go(-1),
    m: () => decide("m"),
    x: () => decide("x"),
    n: () => step(matches(), document.activeElement?.closest("[data-match]"), 1, match => match.focus()),
    w: begin,
    q: back,
    u: () => page.invokeMethodAsync("UndoAsync"),
    "/": () => { Blazor.navigateTo(`${queue().url ?? "/"}#search`); },
  }, root);
  root.dataset.ready = "";

  return {
    show(id) {
      root.querySelectorAll(".mark[data-selected]").forEach(mark => delete mark.dataset.selected);
      const marks = marksOf(id);
      marks.forEach(mark => { mark.dataset.selected = ""; });
      const sideBySide = getComputedStyle(root.querySelector(".reading")).gridTemplateColumns.split(" ").length > 1;
      if (sideBySide) marks[0]?.scrollIntoView({ block: "center" });
    },
    kept: key => localStorage.getItem(prefix + key),
    keep: () => keep(root.querySelector("form[data-draft]")),
    forget: key => localStorage.removeItem(prefix + key),
    reveal: () => root.querySelector(".preview")?.scrollIntoView({ block: "nearest" }),
    first() {
      const first = root.querySelector("form[data-draft] [data-first]");
      const typed = first?.matches("textarea") ? opening?.typed : "";
      opening = null;
      first?.scrollIntoView({ block: "center" });
      first?.focus();
      if (typed) {
        first.setRangeText(typed, first.selectionStart, first.selectionEnd, "end");
        first.dispatchEvent(new Event("input", { bubbles: true }));
      }
    },
    stop() {
      deaf();
      root.removeEventListener("input", onInput);
      root.removeEventListener("change", onInput);
      root.removeEventListener("keydown", onKey);
      document.removeEventListener("keydown", whileOpening, true);
      root.removeEventListener("click", onClick);
    },
  };
};
