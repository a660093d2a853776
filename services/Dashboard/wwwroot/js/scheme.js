// Light, dark, or as the system says: the choice stays in this browser.
(() => {
  const key = "factcheck.scheme";
  const choices = ["system", "light", "dark"];
  const system = matchMedia("(prefers-color-scheme: dark)");
  const root = document.documentElement;

  const choice = () => {
    const kept = localStorage.getItem(key);
    return choices.includes(kept) ? kept : "system";
  };

  const apply = () => {
    const chosen = choice();
    root.dataset.schemeChoice = chosen;
    root.dataset.scheme = chosen === "system" ? (system.matches ? "dark" : "light") : chosen;
  };

  apply();
  system.addEventListener("change", apply);
  addEventListener("storage", apply);
  document.addEventListener("click", event => {
    if (event.target.closest("[data-scheme-toggle]")) {
      localStorage.setItem(key, choices[(choices.indexOf(choice()) + 1) % choices.length]);
      apply();
    }
  });
})();
