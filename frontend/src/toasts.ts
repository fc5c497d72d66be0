/** A toast with Undo stays for ten seconds, longer while somebody points at it or stands in it. */

const STAY = 10_000;

function live(toast: HTMLElement): void {
  let timer = 0;
  const leave = (): void => toast.remove();
  const hold = (): void => window.clearTimeout(timer);
  const start = (): void => {
    hold();
    timer = window.setTimeout(leave, STAY);
  };
  const release = (): void => {
    if (!toast.matches(":hover, :focus-within")) start();
  };
  toast.addEventListener("pointerenter", hold);
  toast.addEventListener("pointerleave", () => requestAnimationFrame(release));
  toast.addEventListener("focusin", hold);
  toast.addEventListener("focusout", () => requestAnimationFrame(release));
  toast.querySelector("[data-dismiss]")?.addEventListener("click", leave);
  start();
}

export function watchToasts(): void {
  const region = document.getElementById("toasts");
  if (!region) return;
  const came = new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes) if (node instanceof HTMLElement) live(node);
  });
  came.observe(region, { childList: true });
  region.append(...region.children); // put in anew, so that a screen reader hears what came with the page
}
