/** Forms whose work may take long (they hold a hidden `data-work` word) show it after a third of a second, and are sent once. */

const PATIENCE = 300;

function sent(event: SubmitEvent): void {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || event.defaultPrevented) return;
  const word = form.querySelector<HTMLElement>("[data-work]");
  if (!word) return;
  if (form.dataset["sent"] !== undefined) {
    event.preventDefault();
    return;
  }
  form.dataset["sent"] = "";
  window.setTimeout(() => {
    word.setAttribute("role", "status");
    word.hidden = false;
    form.setAttribute("aria-busy", "true");
  }, PATIENCE);
}

/** A page fetched back from memory is ready again. */
function shown(event: PageTransitionEvent): void {
  if (!event.persisted) return;
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-sent]")) {
    delete form.dataset["sent"];
    form.removeAttribute("aria-busy");
    for (const word of form.querySelectorAll<HTMLElement>("[data-work]")) word.hidden = true;
  }
}

export function watchWork(): void {
  document.addEventListener("submit", sent);
  window.addEventListener("pageshow", shown);
}
