/**
 * Between the pages and the connection: keeps what the pages are made of, Today as it was last seen, and the lines
 * that could not be sent. Lines wait in this browser and join the record by the same form, with the same key, as
 * soon as it answers: sent twice, they are kept once. Where the record is locked by a PIN no page is kept.
 */
import { carries, isGone, isHeard, isLate, LATE, type Line, mayWait, typed, words } from "./waiting";

interface Shell {
  version: string;
  assets: string[];
}

declare const self: ServiceWorkerGlobalScope & { shell: Shell }; // `shell` is put before this script by the server
const SHELL = `shell-${self.shell.version}`;
const PAGES = "pages";
const OFFLINE = "/offline";
const HOME = new Set(["/", "/today"]);
const TOKEN = /name="csrfmiddlewaretoken" value="([^"]+)"/;
const shownFromHere = new Set<string>();
const answeredFromHere = new Set<string>();
let sending: Promise<void> | undefined;

/** The lines that wait, in a store of their own. */
function store<T>(mode: IDBTransactionMode, ask: (lines: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((done, failed) => {
    const opened = indexedDB.open("waymark", 1);
    opened.addEventListener("upgradeneeded", () => opened.result.createObjectStore("lines", { autoIncrement: true }));
    opened.addEventListener("error", () => failed(opened.error));
    opened.addEventListener("success", () => {
      const work = opened.result.transaction("lines", mode);
      const asked = ask(work.objectStore("lines"));
      work.addEventListener("complete", () => {
        opened.result.close();
        done(asked.result);
      });
      work.addEventListener("abort", () => failed(work.error));
    });
  });
}

async function waiting(): Promise<Line[]> {
  return (await store("readonly", (lines) => lines.getAll())) as Line[];
}

async function keep(path: string, sent: FormData): Promise<void> {
  await store("readwrite", (lines) => lines.add(typed(path, sent, new Date())));
  await (self.registration as SyncRegistration).sync?.register("lines").catch(() => undefined);
}

/** Send what waits, oldest first; what is refused stays, so that nobody loses it. One sending at a time. */
function send(): Promise<void> {
  sending ??= sendAll().finally(() => {
    sending = undefined;
  });
  return sending;
}

async function sendAll(): Promise<void> {
  const keys = await store("readonly", (lines) => lines.getAllKeys());
  if (keys.length === 0) return;
  const page = await fetch("/capture", { signal: AbortSignal.timeout(LATE) });
  const token = TOKEN.exec(await page.text())?.[1];
  if (!page.ok || page.redirected || !token) return; // gone, locked, or no longer paired
  let some = false;
  for (const key of keys) {
    const line = (await store("readonly", (lines) => lines.get(key))) as Line | undefined;
    if (!line) continue;
    if (!isLate(line, new Date()) && !(await arrived(line, token))) continue;
    await store("readwrite", (lines) => lines.delete(key));
    some = true;
  }
  for (const tab of some ? await self.clients.matchAll() : []) tab.postMessage("sent");
}

async function arrived(line: Line, token: string): Promise<boolean> {
  const body = carries(line, token);
  const answer = await fetch(line.path, { method: "POST", body, signal: AbortSignal.timeout(LATE) });
  return isHeard(line, answer.status) && !["/lock", "/pair"].includes(new URL(answer.url).pathname);
}

/** A line on its way: sent if there is an answer, else kept. */
async function capture(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const sent = await request.clone().formData();
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(LATE) });
    if (!isGone(answer.status)) return answer;
  } catch {
    // nobody answered, or too late: the key makes sure that it is kept once
  }
  await keep(new URL(request.url).pathname, sent);
  if (request.mode === "navigate") return Response.redirect(OFFLINE, 303);
  answeredFromHere.add(event.clientId); // a page that changes in place stays as it was last seen
  return (await caches.match("/today", { cacheName: PAGES })) ?? (await caches.match(OFFLINE)) ?? Response.error();
}

async function visit(event: FetchEvent): Promise<Response> {
  const path = new URL(event.request.url).pathname;
  if ((await waiting()).length > 0) await send().catch(() => undefined);
  const kept = HOME.has(path) ? await caches.match("/today", { cacheName: PAGES }) : undefined;
  try {
    const answer = await fetch(event.request, kept ? { signal: AbortSignal.timeout(LATE) } : {});
    if (isGone(answer.status)) throw new Error("gone");
    await remember(path, answer);
    return answer;
  } catch {
    shownFromHere.add(event.resultingClientId);
    return kept ?? (await caches.match(OFFLINE)) ?? Response.error();
  }
}

/** Today is kept as it was last seen; where the server says so, nothing is. */
async function remember(path: string, answer: Response): Promise<void> {
  if (answer.headers.get("Waymark-Offline") === "no") await caches.delete(PAGES);
  else if (path === "/today" && answer.status === 200) await (await caches.open(PAGES)).put(path, answer.clone());
}

async function install(): Promise<void> {
  const cache = await caches.open(SHELL);
  await cache.addAll([OFFLINE, ...self.shell.assets].map((url) => new Request(url, { cache: "reload" })));
  await self.skipWaiting();
}

async function activate(): Promise<void> {
  for (const name of await caches.keys()) if (name !== SHELL && name !== PAGES) await caches.delete(name);
  await self.clients.claim();
  const today = await fetch("/today").catch(() => undefined);
  if (today && !today.redirected) await remember("/today", today);
}

/** What a page asks: what waits, and whether it was itself shown without a connection. */
async function tell(event: ExtendableMessageEvent): Promise<void> {
  const from = event.source as Client | null;
  if (event.data === "send") await send().catch(() => undefined);
  const open = await caches.has(PAGES); // with a PIN nothing is kept that could be read without it
  const lines = (await waiting()).map((line) => ({ path: line.path, text: open ? words(line) : "" }));
  if (!from) return;
  const answered = answeredFromHere.delete(from.id);
  from.postMessage({ lines, away: answered || shownFromHere.has(from.id) });
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", (event) => event.waitUntil(tell(event)));
self.addEventListener("sync" as "activate", (event) => event.waitUntil(send()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (request.mode === "navigate" && request.method === "GET") event.respondWith(visit(event));
  else if (request.method === "POST" && mayWait(url.pathname)) event.respondWith(capture(event));
  else if (self.shell.assets.includes(url.pathname))
    event.respondWith(caches.match(request, { cacheName: SHELL }).then((kept) => kept ?? fetch(request)));
});

interface SyncRegistration extends ServiceWorkerRegistration {
  sync?: { register(tag: string): Promise<void> };
}
