// One tooltip for every [data-tip]: hundreds of marks and chips would each be a component otherwise.
// It can be hovered itself and closed by Escape (WCAG 2.2, 1.4.13).
const tip = Object.assign(document.createElement("div"), { id: "tip", role: "tooltip", popover: "manual" });
let owner = null;

const show = target => {
  if (owner === target) return;
  hide();
  owner = target;
  if (!tip.isConnected) document.body.append(tip);
  tip.textContent = target.dataset.tip;
  target.setAttribute("aria-describedby", "tip");
  tip.showPopover();
  place(target);
};

const hide = () => {
  if (!owner) return;
  owner.removeAttribute("aria-describedby");
  owner = null;
  if (tip.matches(":popover-open")) tip.hidePopover();
};

const place = target => {
  const gap = 6;
  const at = target.getClientRects()[0] ?? target.getBoundingClientRect();
  const size = tip.getBoundingClientRect();
  const left = Math.min(Math.max(gap, at.left), innerWidth - size.width - gap);
  const below = at.bottom + gap + size.height < innerHeight;
  tip.style.left = `${left}px`;
  tip.style.top = `${below ? at.bottom + gap : Math.max(gap, at.top - size.height - gap)}px`;
};

document.addEventListener("pointerover", event => {
  if (tip.contains(event.target)) return;
  const target = event.target.closest?.("[data-tip]");
  if (target?.dataset.tip) show(target); else hide();
});
document.addEventListener("focusin", event => {
  const target = event.target.closest("[data-tip]");
  if (target?.dataset.tip && target.matches(":focus-visible")) show(target); else hide();
});
document.addEventListener("focusout", hide);
document.addEventListener("keydown", event => { if (event.key === "Escape") hide(); });
document.addEventListener("pointerdown", event => { if (!tip.contains(event.target)) hide(); });
addEventListener("scroll", hide, { capture: true, passive: true });
