/** The sort of values: statements move into their columns by mouse or keys. The radio buttons stay the truth. */

const COUNT = 5;

/** The column that a key stands for, "0" to "4"; nothing for other keys. */
export function columnOf(key: string): string | undefined {
  return /^[1-5]$/.test(key) ? String(Number(key) - 1) : undefined;
}

class Sort {
  private held: HTMLElement | undefined;

  constructor(private readonly form: HTMLFormElement) {}

  watch(): void {
    const form = this.form;
    for (const one of form.querySelectorAll<HTMLElement>("[data-statement]")) this.prepare(one);
    for (const one of form.querySelectorAll<HTMLElement>("[data-column]")) this.receive(one);
    form.addEventListener("change", (event) => {
      if (event.target instanceof HTMLInputElement && event.target.type === "radio") this.placed(event.target);
    });
    form.classList.add("island");
    this.count();
  }

  private prepare(one: HTMLElement): void {
    const chosen = one.querySelector<HTMLInputElement>("input:checked");
    if (chosen) this.move(one, chosen.value);
    one.draggable = true;
    one.addEventListener("dragstart", (event) => {
      this.held = one;
      one.classList.add("held");
      event.dataTransfer?.setData("text/plain", one.id);
    });
    one.addEventListener("dragend", () => {
      one.classList.remove("held");
      this.held = undefined;
    });
    one.addEventListener("keydown", (event) => {
      const column = event.ctrlKey || event.metaKey || event.altKey ? undefined : columnOf(event.key);
      if (column === undefined) return;
      event.preventDefault();
      const next = one.closest("[data-rest]") ? this.following(one) : undefined;
      this.choose(one, column);
      next?.focus();
    });
  }

  private receive(column: HTMLElement): void {
    column.addEventListener("dragover", (event) => {
      if (!this.held) return;
      event.preventDefault();
      column.classList.add("aimed");
    });
    column.addEventListener("dragleave", () => column.classList.remove("aimed"));
    column.addEventListener("drop", (event) => {
      event.preventDefault();
      column.classList.remove("aimed");
      if (this.held) this.choose(this.held, column.dataset["column"] ?? "");
    });
  }

  /** Choose a place as if it had been clicked. */
  private choose(one: HTMLElement, column: string): void {
    const box = one.querySelector<HTMLInputElement>(`input[value="${column}"]`);
    if (!box) return;
    box.checked = true;
    box.dispatchEvent(new Event("change", { bubbles: true }));
  }

  private placed(box: HTMLInputElement): void {
    const one = box.closest<HTMLElement>("[data-statement]");
    if (!one) return;
    const focused = one.contains(document.activeElement);
    this.move(one, box.value); // which loses the focus
    this.count();
    this.say(box.value);
    if (focused) box.focus({ preventScroll: true });
  }

  /** The box to go on with: the first of the next statement that waits. */
  private following(one: HTMLElement): HTMLInputElement | undefined {
    const waiting = [...this.form.querySelectorAll<HTMLElement>("[data-rest] [data-statement]")];
    const place = waiting.indexOf(one);
    const next = waiting[place + 1] ?? waiting[place - 1];
    return next?.querySelector<HTMLInputElement>("input") ?? undefined;
  }

  private move(one: HTMLElement, column: string): void {
    this.form.querySelector(`[data-column="${column}"] [data-place]`)?.append(one);
  }

  private count(): void {
    const full = this.form.dataset["sort"];
    for (let column = 0; column < COUNT; column += 1) {
      const place = this.form.querySelector<HTMLElement>(`[data-column="${column}"]`);
      const number = this.form.querySelectorAll(`input[value="${column}"]:checked`).length;
      for (const words of this.form.querySelectorAll(`[data-count="${column}"]`)) words.textContent = `${number} / ${full}`;
      place?.classList.toggle("full", String(number) === full);
      place?.classList.toggle("over", number > Number(full));
    }
  }

  /** What a reader of the screen hears: the column, and how full it is. */
  private say(column: string): void {
    const place = this.form.querySelector<HTMLElement>(`[data-column="${column}"]`);
    const said = this.form.querySelector<HTMLElement>("[data-said]");
    if (place && said) {
      said.textContent = `${place.querySelector("[data-name]")?.textContent}: ${place.querySelector("[data-count]")?.textContent}`;
    }
  }
}

export function watchSorts(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-sort]")) new Sort(form).watch();
}
