/** Says on the page what waits on this device, and lets it be sent as soon as somebody answers. */
import { isTouched } from "./touched";

interface State {
  lines: { path: string; text: string }[];
  away: boolean;
}

/** Every visit of a page has a key of its own, also one that was kept for when there is no connection. */
function freshKeys(): void {
  for (const box of document.querySelectorAll<HTMLInputElement>("form.one-line input[name=key]"))
    box.value = crypto.randomUUID();
}

function show({ lines, away }: State): void {
  if (location.pathname === "/offline" && lines.length === 0) return location.assign("/today"); // all was sent meanwhile
  const words = document.querySelector<HTMLTemplateElement>("#waits");
  document.querySelector("[data-waits]")?.remove();
  if (away) document.getElementById("toasts")?.replaceChildren(); // what was done when the page was kept is long done
  if (!words || (lines.length === 0 && !away)) return;
  const notice = words.content.cloneNode(true) as DocumentFragment;
  notice.querySelector<HTMLElement>("[data-away]")?.toggleAttribute("hidden", !away || location.pathname === "/offline");
  notice.querySelector<HTMLElement>("[data-waiting]")?.toggleAttribute("hidden", lines.length === 0);
  const list = notice.querySelector("ul");
  for (const { path, text } of lines) {
    answered(path);
    if (text === "") continue;
    const item = document.createElement("li");
    item.textContent = text;
    list?.append(item);
  }
  document.getElementById("main")?.prepend(notice);
}

/** What waits was answered: it is not asked again. */
function answered(path: string): void {
  const asked = document.querySelector(`form.deed[action="${CSS.escape(path)}"]`)?.closest<HTMLElement>(".actions");
  if (asked) asked.hidden = true;
}

function heard(event: MessageEvent<State | "sent">): void {
  if (event.data !== "sent") show(event.data);
  else if (["/today", "/offline"].includes(location.pathname) && ![...document.forms].some(isTouched)) location.assign("/today");
  else navigator.serviceWorker.controller?.postMessage("state");
}

export function watchOffline(): void {
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined; // none where the way is not encrypted
  if (!workers || !document.getElementById("waits")) return;
  if (document.querySelector("form.one-line")) freshKeys();
  workers.addEventListener("message", heard);
  workers.startMessages();
  workers.controller?.postMessage("state");
  document.addEventListener("htmx:after:swap", () => workers.controller?.postMessage("state"));
  window.addEventListener("online", () => workers.controller?.postMessage("send"));
  window.addEventListener("load", () => void workers.register("/sw.js").catch(() => undefined));
}
