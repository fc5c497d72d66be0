/** Forms whose work may take long say so after a third of a second, and are sent once. */

const PATIENCE = 300;

function sent(event: SubmitEvent): void {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || event.defaultPrevented) return;
  if (form.dataset["sent"] !== undefined) {
    event.preventDefault();
    return;
  }
  if (form.method === "dialog" || form.dataset["working"] === undefined) return;
  form.dataset["sent"] = "";
  window.setTimeout(() => {
    const word = form.querySelector<HTMLElement>("[data-work]");
    if (word) word.textContent = form.dataset["working"] ?? "";
    form.setAttribute("aria-busy", "true");
  }, PATIENCE);
}

/** A page fetched back from memory is ready again. */
function shown(event: PageTransitionEvent): void {
  if (!event.persisted) return;
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-sent]")) {
    delete form.dataset["sent"];
    form.removeAttribute("aria-busy");
    const word = form.querySelector<HTMLElement>("[data-work]");
    if (word) word.textContent = "";
  }
}

export function watchWork(): void {
  document.addEventListener("submit", sent);
  window.addEventListener("pageshow", shown);
}
