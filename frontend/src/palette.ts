/** The palette: what the server finds for the words, walked by keys. The box keeps the focus; the list follows it. */
import { openDialog } from "./dialogs";

const PAUSE = 90;

/** The place that an arrow leads to, round and round; nothing where there is nothing. */
export function step(at: number, count: number, by: 1 | -1): number {
  if (count === 0) return -1;
  return at < 0 ? (by > 0 ? 0 : count - 1) : (at + by + count) % count;
}

/** Whether these keys open the palette: Ctrl K, or Cmd K on a Mac. */
export function opens(pressed: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">): boolean {
  return (pressed.ctrlKey || pressed.metaKey) && !pressed.altKey && !pressed.shiftKey && pressed.key.toLowerCase() === "k";
}

class Palette {
  private at = -1;
  private timer = 0;
  private asked = new AbortController();

  constructor(
    private readonly dialog: HTMLDialogElement,
    private readonly box: HTMLInputElement,
    private readonly list: HTMLElement,
  ) {}

  /** Follow what is typed and pressed. */
  watch(): void {
    const { box, dialog, list } = this;
    box.addEventListener("focus", () => {
      box.select();
      void this.look();
    });
    box.addEventListener("input", () => {
      window.clearTimeout(this.timer);
      this.timer = window.setTimeout(() => void this.look(), PAUSE);
    });
    box.addEventListener("keydown", (event) => this.pressed(event));
    list.addEventListener("pointermove", (event) => {
      const over = event.target instanceof Element ? event.target.closest("[role=option]") : null;
      if (over) this.choose(this.options().indexOf(over as HTMLElement));
    });
    dialog.addEventListener("close", () => this.fill(""));
  }

  private options(): HTMLElement[] {
    return [...this.list.querySelectorAll<HTMLElement>("[role=option]")];
  }

  private async look(): Promise<void> {
    this.asked.abort();
    this.asked = new AbortController();
    const address = `${this.dialog.dataset["find"] ?? ""}?part=list&text=${encodeURIComponent(this.box.value)}`;
    try {
      const answer = await fetch(address, { signal: this.asked.signal });
      if (!answer.ok || answer.redirected) location.assign(answer.url); // the lock, or a page that says what is wrong
      else this.fill(await answer.text());
    } catch (fault) {
      if (!(fault instanceof DOMException && fault.name === "AbortError")) this.fill("");
    }
  }

  private fill(html: string): void {
    this.list.innerHTML = html;
    const options = this.options();
    options.forEach((option, number) => {
      option.id = `found-${number}`;
    });
    this.box.setAttribute("aria-expanded", String(options.length > 0));
    const said = this.dialog.querySelector("[data-said]");
    if (said) said.textContent = this.list.querySelector<HTMLElement>("[data-found]")?.dataset["found"] ?? "";
    this.choose(options.length > 0 ? 0 : -1);
  }

  private choose(at: number): void {
    this.at = at;
    this.options().forEach((option, number) => option.setAttribute("aria-selected", String(number === at)));
    if (at < 0) this.box.removeAttribute("aria-activedescendant");
    else this.box.setAttribute("aria-activedescendant", `found-${at}`);
  }

  private pressed(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const options = this.options();
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      this.choose(step(this.at, options.length, event.key === "ArrowDown" ? 1 : -1));
      options[this.at]?.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter" && options[this.at]) {
      event.preventDefault();
      options[this.at]?.click();
    }
  }
}

function nameKeys(): void {
  if (!/Mac|iPhone|iPad/.test(navigator.platform)) return;
  for (const key of document.querySelectorAll("[data-cmd]")) key.textContent = "⌘ K";
}

export function watchPalette(): void {
  nameKeys();
  const dialog = document.querySelector<HTMLDialogElement>("dialog[data-find]");
  const box = dialog?.querySelector<HTMLInputElement>("[role=combobox]");
  const list = dialog?.querySelector<HTMLElement>("[role=listbox]");
  if (!dialog || !box || !list) return;
  new Palette(dialog, box, list).watch();
  document.addEventListener("keydown", (event) => {
    if (!opens(event)) return;
    event.preventDefault(); // on pages with the palette the browser's own search waits
    const other = document.querySelector<HTMLDialogElement>("dialog:modal");
    if (other && other !== dialog) other.close();
    openDialog(dialog.id);
  });
}
