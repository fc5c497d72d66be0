/** Keys 1 to 5 answer the one question on the page. They can be turned off with the other single keys. */
import { isWriting, keysAreOff, type Pressed } from "./keys";

/** The answer that a key stands for, or nothing where the person writes or the key belongs to the browser. */
export function answer(pressed: Pressed, writing: boolean): string | undefined {
  if (writing || pressed.ctrlKey || pressed.metaKey || pressed.altKey || pressed.isComposing) return undefined;
  return /^[1-5]$/.test(pressed.key) ? pressed.key : undefined;
}

function onKey(event: KeyboardEvent): void {
  if (keysAreOff() || document.querySelector("dialog:modal") || event.repeat) return;
  const value = answer(event, isWriting(event.target));
  const button = value && document.querySelector<HTMLButtonElement>(`[data-digits] button[value="${value}"]`);
  if (!button) return;
  event.preventDefault();
  button.click();
}

export function watchDigits(): void {
  document.addEventListener("keydown", onKey);
}
