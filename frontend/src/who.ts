/**
 * Known names while one is typed into a box that asks who: the browser's own list, filled by the server; below a box of
 * several lines, for which browsers have none, names to press.
 */
const PAUSE = 90;
const SHORTEST = 2;
const BOXES = 'main :is(input[type="text"]:is([name="who"], [name="people"], [name="owner"]), textarea[name="people"])';

type Box = HTMLInputElement | HTMLTextAreaElement;

/** What stands before the name that is being typed, and that name: of "Ion, An" it is "Ion, " and "An". */
export function typing(text: string, several: boolean): [before: string, name: string] {
  const name = (several ? text.slice(text.search(/[^,\n]*$/)) : text).trimStart();
  return [text.slice(0, text.length - name.length), name];
}

/** The list of a box, made the first time. */
function listOf(box: HTMLInputElement): HTMLDataListElement {
  if (box.list) return box.list as HTMLDataListElement;
  const list = document.createElement("datalist");
  list.id = `known-${box.id}`;
  box.after(list);
  box.setAttribute("list", list.id);
  return list;
}

/** Below a box of several lines: a press writes the name in place of what was typed of it. */
function offer(box: HTMLTextAreaElement, before: string, names: string[]): void {
  const place = box.parentElement?.querySelector(".known-names") ?? document.createElement("div");
  place.className = "known-names chips";
  place.role = "status";
  place.replaceChildren(
    ...names.map((name) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "button";
      button.textContent = name;
      button.addEventListener("click", () => {
        box.value = `${before}${name}\n`;
        place.replaceChildren();
        box.focus();
        box.dispatchEvent(new Event("input", { bubbles: true }));
      });
      return button;
    }),
  );
  box.after(place);
}

async function suggest(box: Box): Promise<void> {
  const typed = box.value;
  const [before, name] = typing(typed, box.name === "people");
  const find = document.querySelector<HTMLElement>("[data-find]")?.dataset["find"];
  const lines = box instanceof HTMLTextAreaElement;
  if (lines && name.length < SHORTEST) offer(box, before, []);
  if (!find || name.length < SHORTEST) return;
  try {
    const answer = await fetch(`${find}?part=names&text=${encodeURIComponent(name)}`);
    if (!answer.ok || answer.redirected || box.value !== typed) return;
    if (lines) {
      const found = document.createElement("datalist");
      found.innerHTML = await answer.text();
      return offer(box, before, [...found.options].map((option) => option.value));
    }
    const list = listOf(box);
    list.innerHTML = await answer.text();
    for (const option of list.options) option.value = before + option.value;
  } catch {
    // Without an answer a name is typed as before.
  }
}

/** Follow every box that asks who, also those that come later. */
export function watchWho(): void {
  let timer = 0;
  document.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) || !target.matches(BOXES)) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void suggest(target), PAUSE);
  });
}
