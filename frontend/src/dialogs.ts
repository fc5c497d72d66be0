/** Opens and closes the page's dialogs. Links that open one lead to a page of their own without script. */

export function openDialog(id: string): boolean {
  const dialog = document.getElementById(id);
  if (!(dialog instanceof HTMLDialogElement)) return false;
  if (!dialog.open) dialog.showModal();
  return true;
}

function clicked(event: MouseEvent): void {
  const target = event.target;
  if (!(target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const opener = target.closest<HTMLElement>("[data-opens]");
  if (opener?.dataset["opens"] && openDialog(opener.dataset["opens"])) {
    event.preventDefault();
    return;
  }
  const dialog = target.closest("dialog");
  if (dialog && (target === dialog || target.closest("[data-closes]"))) {
    event.preventDefault();
    dialog.close();
  }
}

export function watchDialogs(): void {
  document.addEventListener("click", clicked);
}
