/** What is being written in a `data-draft` box survives a reload, a lost connection and a closed tab. */

export interface Draft {
  text: string;
  sent: boolean;
}

export interface Arrival {
  type: string;
  status: number;
}

/** Whether a stored draft is still wanted: not once it was sent and a page of ours came back as the answer. */
export function isWanted(draft: Draft, arrival: Arrival): boolean {
  const answered = draft.sent && arrival.type === "navigate" && arrival.status < 500;
  return draft.text.trim() !== "" && !answered;
}

/** The stored text of a draft, or nothing where there is none that can be read. */
export function parse(stored: string | null): Draft | undefined {
  if (stored === null) return undefined;
  return { text: stored.slice(1), sent: stored.startsWith("!") };
}

function howArrived(): Arrival {
  const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return { type: entry?.type ?? "navigate", status: entry?.responseStatus ?? 200 };
}

function watch(box: HTMLInputElement | HTMLTextAreaElement): void {
  const key = `waymark.draft.${box.dataset["draft"]}`;
  const draft = parse(localStorage.getItem(key));
  if (draft && !isWanted(draft, howArrived())) localStorage.removeItem(key);
  else if (draft && box.value === "") box.value = draft.text;
  box.addEventListener("input", () => {
    if (box.value.trim() === "") localStorage.removeItem(key);
    else localStorage.setItem(key, `.${box.value}`);
  });
  box.form?.addEventListener("submit", () => {
    if (localStorage.getItem(key)) localStorage.setItem(key, `!${box.value}`);
  });
}

export function watchDrafts(): void {
  for (const box of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("[data-draft]")) watch(box);
}
