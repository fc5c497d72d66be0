/** What is being written in a `data-draft` box survives a reload and a lost connection: in this tab only. */

export interface Draft {
  text: string;
  sent: boolean;
}

/** How this page came: `from` is the page that led here, which answers to a form have and errors of the browser lack. */
export interface Arrival {
  type: string;
  status: number;
  from: string;
}

const PREFIX = "waymark.draft.";

/** Whether a stored draft is still wanted: not once it was sent and a page of ours came back as the answer. */
export function isWanted(draft: Draft, arrival: Arrival): boolean {
  const answered = draft.sent && arrival.type === "navigate" && arrival.status < 500 && arrival.from !== "";
  return draft.text.trim() !== "" && !answered;
}

/** The stored text of a draft, or nothing where there is none that can be read. */
export function parse(stored: string | null): Draft | undefined {
  if (stored === null) return undefined;
  return { text: stored.slice(1), sent: stored.startsWith("!") };
}

/** Forget all drafts of a place that may hold some. */
export function forget(place: Storage): void {
  for (const key of Object.keys(place)) if (key.startsWith(PREFIX)) place.removeItem(key);
}

/** Now that a page has come: forget the drafts it answers; those it does not were never sent, as far as we know. */
export function settle(place: Storage, arrival: Arrival): void {
  for (const key of Object.keys(place)) {
    const draft = key.startsWith(PREFIX) ? parse(place.getItem(key)) : undefined;
    if (draft && isWanted(draft, arrival)) place.setItem(key, `.${draft.text}`);
    else if (draft) place.removeItem(key);
  }
}

/**
 * Whether a draft goes into its box: into one that the page left empty, and, where something is changed (`edit.`), only
 * when the page came back by itself. Whoever closed the form and opens it again sees what is kept.
 */
export function returns(name: string, value: string, type: string): boolean {
  return name.startsWith("edit.") ? type !== "navigate" : value === "";
}

function howArrived(): Arrival {
  const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return { type: entry?.type ?? "navigate", status: entry?.responseStatus ?? 200, from: document.referrer };
}

function watch(box: HTMLInputElement | HTMLTextAreaElement, type: string): void {
  if (!box.dataset["draft"] || box.dataset["watched"]) return;
  box.dataset["watched"] = "1";
  const key = PREFIX + box.dataset["draft"];
  if (box.type === "radio") watchChoice(box as HTMLInputElement, key);
  else watchText(box, key, type);
}

/** One of several answers: chosen again as it was, unless the page itself came with one. */
function watchChoice(box: HTMLInputElement, key: string): void {
  const group = box.form?.elements.namedItem(box.name) as RadioNodeList | null;
  if (box.checked) sessionStorage.setItem(key, `.${box.value}`);
  else if (group?.value === "" && parse(sessionStorage.getItem(key))?.text === box.value) box.checked = true;
  box.addEventListener("change", () => sessionStorage.setItem(key, `.${box.value}`));
  box.form?.addEventListener("submit", () => {
    if (box.checked) sessionStorage.setItem(key, `!${box.value}`);
  });
}

function watchText(box: HTMLInputElement | HTMLTextAreaElement, key: string, type: string): void {
  const draft = parse(sessionStorage.getItem(key));
  if (draft && returns(box.dataset["draft"] ?? "", box.value, type)) box.value = draft.text;
  box.addEventListener("input", () => {
    if (box.value.trim() === "") sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, `.${box.value}`);
  });
  box.form?.addEventListener("submit", () => {
    if (sessionStorage.getItem(key)) sessionStorage.setItem(key, `!${box.value}`);
  });
}

function look(type: string): void {
  for (const box of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("[data-draft]")) watch(box, type);
}

export function watchDrafts(): void {
  if (document.querySelector("[data-locked]")) forget(sessionStorage);
  forget(localStorage); // an earlier version kept them there, where they outlived the PIN
  const arrival = howArrived();
  settle(sessionStorage, arrival);
  look(arrival.type);
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) settle(sessionStorage, { type: "back_forward", status: 200, from: "" });
  });
  document.addEventListener("htmx:after:swap", () => {
    look("navigate");
  });
}
