/** Links and forms that swap only their part: the place is kept, and what opened or closed has the focus. */

interface Swap {
  ctx: { sourceElement: Element; response?: { raw: Response } };
}

const NARROW = "(max-width: 64rem)";
let before = "";

/** What deserves the focus after a swap: a drawer that opened, or the row whose drawer closed. */
export function destination(from: string, to: string): string | undefined {
  if (from === to) return undefined;
  if (to.startsWith(`${from}/`)) return "#open h2";
  const id = from.startsWith(`${to}/`) ? from.slice(to.length + 1) : "";
  return id ? `#r-${CSS.escape(id)} a` : "#open h2";
}

function swapped(): void {
  const wanted = destination(before, location.pathname);
  before = location.pathname;
  if (!wanted) {
    if (document.activeElement === document.body) document.getElementById("main")?.focus({ preventScroll: true });
    return;
  }
  const place = document.querySelector<HTMLElement>(wanted);
  if (!place) return;
  place.focus({ preventScroll: true });
  if (matchMedia(NARROW).matches) place.closest(".drawer, .row")?.scrollIntoView({ block: "start" });
}

/** Nobody answered: say so, and leave everything as it stands. */
function lost(event: Event): void {
  const { ctx } = (event as CustomEvent<Swap>).detail;
  if (ctx.response) return;
  const words = document.querySelector<HTMLTemplateElement>("#lost");
  if (words) document.getElementById("toasts")?.append(words.content.cloneNode(true));
}

export function watchSwaps(): void {
  before = location.pathname;
  // Who comes to a record from elsewhere need not walk through the list that stands before it.
  if (document.activeElement === document.body && !location.hash) {
    document.querySelector<HTMLElement>("#open h2")?.focus({ preventScroll: true });
  }
  document.addEventListener("htmx:after:swap", swapped);
  document.addEventListener("htmx:error", lost);
}
