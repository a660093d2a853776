// Small things that every page may use by an attribute.
document.addEventListener("click", async event => {
  const copy = event.target.closest?.("[data-copy]");
  if (copy) {
    const field = copy.parentElement.querySelector("input");
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      copy.textContent = "Copied";
    } catch {
      // Without https there is no clipboard; what is selected can be copied by key.
      copy.textContent = "Press Ctrl+C";
    }
  }

  // The menu of a narrow screen has served when a page was chosen.
  const link = event.target.closest?.("[popover] a");
  if (link) link.closest("[popover]").hidePopover?.();
});
