/** Known names while one is typed into a box that asks who: the browser's own list, filled by the server. */
const PAUSE = 90;
const SHORTEST = 2;
const BOXES = 'main input[type="text"]:is([name="who"], [name="people"], [name="owner"])';

/** What stands before the name that is being typed, and that name: of "Ion, An" it is "Ion, " and "An". */
export function typing(text: string, several: boolean): [before: string, name: string] {
  const name = (several ? text.slice(text.lastIndexOf(",") + 1) : text).trimStart();
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

async function suggest(box: HTMLInputElement): Promise<void> {
  const typed = box.value;
  const [before, name] = typing(typed, box.name === "people");
  const find = document.querySelector<HTMLElement>("[data-find]")?.dataset["find"];
  if (!find || name.length < SHORTEST) return;
  try {
    const answer = await fetch(`${find}?part=names&text=${encodeURIComponent(name)}`);
    if (!answer.ok || answer.redirected || box.value !== typed) return;
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
    if (!(target instanceof HTMLInputElement) || !target.matches(BOXES)) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void suggest(target), PAUSE);
  });
}
