/**
 * Single keys: `c` captures a line, `?` lists the keys. They can be turned off, for those who speak to their machine.
 * Escape closes the drawer, unless something was begun in it.
 */
import { openDialog } from "./dialogs";
import { isTouched } from "./touched";

const OFF = "waymark.keys.off";

export interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  isComposing: boolean;
}

/** The deed a key stands for, or nothing where the person is writing or the key belongs to the browser. */
export function deed(pressed: Pressed, writing: boolean): "capture" | "keys" | undefined {
  if (writing || pressed.ctrlKey || pressed.metaKey || pressed.altKey || pressed.isComposing) return undefined;
  if (pressed.key === "c") return "capture";
  return pressed.key === "?" ? "keys" : undefined;
}

/** Whether what has the focus takes letters: a line of a dialog keeps the focus until the page is drawn without it. */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || target.closest("dialog:not([open])")) return false;
  const boxes = "textarea, select, input:not([type=checkbox], [type=radio], [type=submit], [type=button])";
  return target.isContentEditable || target.matches(boxes);
}

/** Whether the person turned single keys off. */
export function keysAreOff(): boolean {
  return localStorage.getItem(OFF) !== null;
}

function capture(): boolean {
  const line = document.querySelector<HTMLElement>("main [data-capture]");
  line?.focus();
  return line !== null || openDialog("capture");
}

function closeDrawer(): void {
  const drawer = document.getElementById("open");
  if (drawer && !isTouched(drawer)) drawer.querySelector<HTMLElement>(".dialog-head a")?.click();
}

function onKey(event: KeyboardEvent): void {
  if (document.querySelector("dialog:modal")) return;
  if (event.key === "Escape" && !event.isComposing) closeDrawer();
  if (keysAreOff()) return;
  const what = deed(event, isWriting(event.target));
  if ((what === "capture" && capture()) || (what === "keys" && openDialog("keys"))) event.preventDefault();
}

export function watchKeys(): void {
  document.addEventListener("keydown", onKey);
  const box = document.querySelector<HTMLInputElement>("[data-keys]");
  if (!box) return;
  box.checked = !keysAreOff();
  box.addEventListener("change", () => {
    if (box.checked) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, "1");
  });
}
