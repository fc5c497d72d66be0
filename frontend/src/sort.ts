/** Counts, while somebody sorts, how many stand in each column; the server counts again. */

function count(form: HTMLFormElement): void {
  const full = form.dataset["sort"];
  for (const place of form.querySelectorAll<HTMLElement>("[data-count]")) {
    const number = form.querySelectorAll(`input[value="${place.dataset["count"]}"]:checked`).length;
    place.textContent = `${number} / ${full}`;
    place.parentElement?.classList.toggle("full", String(number) === full);
    place.parentElement?.classList.toggle("over", number > Number(full));
  }
}

export function watchSorts(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-sort]")) {
    form.addEventListener("change", () => count(form));
    count(form);
  }
}
