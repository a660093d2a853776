// What the pages' keys have in common: they are off while somebody types, and while something is open above the page.
const typing = target =>
  target.closest?.("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], [role=listbox], [role=combobox]") ||
  document.querySelector("dialog[open], .mud-popover-open");

const keysDialog = () => document.getElementById("keys");

/** Calls actions[key](event) for plain keys; returns what ends it. */
export const listen = (actions, root) => {
  const onKey = event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === "Escape" && event.target.closest?.("[role=search]")) {
      event.target.blur();
      return;
    }
    if (typing(event.target)) return;
    const action = event.key === "?" ? () => keysDialog()?.showModal() : actions[event.key];
    if (action && action(event) !== false) event.preventDefault();
  };
  const onClick = event => {
    if (event.target.closest("[data-open-keys]")) keysDialog()?.showModal();
  };
  document.addEventListener("keydown", onKey);
  root.addEventListener("click", onClick);
  return () => {
    document.removeEventListener("keydown", onKey);
    root.removeEventListener("click", onClick);
  };
};

/** Moves the focus by a step through items; from nowhere, to the first. */
export const step = (items, current, by, focus) => {
  const index = items.indexOf(current);
  const next = items[index < 0 ? 0 : Math.min(Math.max(index + by, 0), items.length - 1)];
  if (next) focus(next);
  return next !== undefined && next !== current;
};
