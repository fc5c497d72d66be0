/** What every page loads: smooth forms, the keys, the toasts, drafts, and a word while work takes long. */
import "./styles/index.css";
import "htmx.org";
import { watchDialogs } from "./dialogs";
import { watchDigits } from "./digits";
import { watchDrafts } from "./drafts";
import { watchKeys } from "./keys";
import { watchOffline } from "./offline";
import { watchPalette } from "./palette";
import { watchSorts } from "./sort";
import { watchSwaps } from "./swaps";
import { watchToasts } from "./toasts";
import { watchWho } from "./who";
import { watchWork } from "./work";

document.documentElement.classList.add("scripted");
watchDialogs();
watchDigits();
watchDrafts();
watchKeys();
watchOffline();
watchPalette();
watchSorts();
watchSwaps();
watchToasts();
watchWho();
watchWork();
for (const place of document.querySelectorAll<HTMLElement>("[data-map]")) void import("./map").then((island) => island.watchMap(place));
