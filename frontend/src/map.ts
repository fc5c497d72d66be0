/**
 * The map of people: closer and farther by buttons, keys, pinch or Ctrl and wheel; moved by dragging or arrows.
 * Whoever is pointed at shows whom they know; a click opens them. What is drawn came with the page.
 *
 * While a hand moves it the drawing is slid as a whole, which costs next to nothing however many stand on it; it is
 * drawn anew when the hand rests, or has come a good deal closer.
 */

/** What is seen of a drawing, in its own units; as high as its shape asks. */
export interface View {
  x: number;
  y: number;
  width: number;
}

export interface Size {
  width: number;
  height: number;
}

const CLOSEST = 8;
const STEP = 1.6;
const SLIP = 4; // pixels that a click may move
const REST = 120; // milliseconds after which a wheel rests
const KEYS: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

const within = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/** The view moved by so much, never beyond the drawing. */
export function moved(view: View, across: number, down: number, whole: Size): View {
  const high = (view.width * whole.height) / whole.width;
  return {
    x: within(view.x + across, 0, whole.width - view.width),
    y: within(view.y + down, 0, whole.height - high),
    width: view.width,
  };
}

/** The view so many times closer; the point stays where it is seen. */
export function closer(view: View, times: number, at: [number, number], whole: Size): View {
  const width = within(view.width / times, whole.width / CLOSEST, whole.width);
  const share = width / view.width;
  const next = { x: at[0] - (at[0] - view.x) * share, y: at[1] - (at[1] - view.y) * share, width };
  return moved(next, 0, 0, whole);
}

/** How the drawing is slid so that what is drawn as one view is seen as another; `wide` is its width in pixels. */
export function slid(drawn: View, seen: View, wide: number): { across: number; down: number; times: number } {
  const unit = wide / seen.width;
  return { across: (drawn.x - seen.x) * unit, down: (drawn.y - seen.y) * unit, times: drawn.width / seen.width };
}

class NetworkMap {
  private readonly whole: Size;
  private readonly marks: SVGGElement[];
  private readonly lines: { line: SVGElement; ends: string[] }[];
  private readonly fingers = new Map<number, PointerEvent>();
  private view: View;
  private drawn: View;
  private shrunk = 1;
  private slipped = 0;
  private waiting = 0;
  private resting = 0;

  constructor(private readonly drawing: SVGSVGElement) {
    const { width, height } = drawing.viewBox.baseVal;
    this.whole = { width, height };
    this.view = this.drawn = { x: 0, y: 0, width };
    this.marks = [...drawing.querySelectorAll<SVGGElement>(".mark")];
    this.lines = [...drawing.querySelectorAll<SVGElement>("[data-ends]")].map((line) => ({
      line,
      ends: line.dataset["ends"]?.split(" ") ?? [],
    }));
  }

  watch(name: string): void {
    const place = this.drawing.parentElement;
    if (!place) return;
    place.tabIndex = 0;
    place.role = "group";
    place.ariaLabel = name;
    place.addEventListener("keydown", (event) => this.pressed(event));
    this.drawing.addEventListener("wheel", (event) => this.turned(event), { passive: false });
    this.drawing.addEventListener("pointerdown", (event) => this.touched(event));
    this.drawing.addEventListener("pointermove", (event) => this.dragged(event));
    for (const over of ["pointerup", "pointercancel"] as const) {
      this.drawing.addEventListener(over, (event) => this.lifted(event));
    }
    this.drawing.addEventListener("pointerover", (event) => this.light(event.target));
    this.drawing.addEventListener("click", (event) => this.opened(event.target));
  }

  /** So many times closer, at the middle unless a point is named; 0 is the whole again. */
  zoom(times: number, at?: [number, number]): void {
    const { x, y, width } = this.view;
    const middle: [number, number] = [x + width / 2, y + (width * this.whole.height) / this.whole.width / 2];
    this.show(times ? closer(this.view, times, at ?? middle, this.whole) : { x: 0, y: 0, width: this.whole.width });
  }

  private show(view: View): void {
    this.view = view;
    this.waiting ||= requestAnimationFrame(() => (this.moving ? this.slide() : this.draw()));
  }

  private get moving(): boolean {
    return this.fingers.size > 0 || this.resting > 0;
  }

  private slide(): void {
    const { across, down, times } = slid(this.drawn, this.view, this.drawing.clientWidth);
    if (times > STEP || times < 1 / STEP) return this.draw();
    this.waiting = 0;
    this.drawing.classList.add("moving");
    this.drawing.style.transform = `translate(${across}px, ${down}px) scale(${times})`;
  }

  private draw(): void {
    cancelAnimationFrame(this.waiting);
    this.waiting = 0;
    this.drawn = this.view;
    this.drawing.classList.toggle("moving", this.moving);
    this.drawing.style.transform = "";
    const { x, y, width } = this.view;
    this.drawing.setAttribute("viewBox", `${x} ${y} ${width} ${(width * this.whole.height) / this.whole.width}`);
    const small = width / this.whole.width;
    if (small === this.shrunk) return;
    this.shrunk = small;
    this.drawing.classList.toggle("near", small < 1);
    this.drawing.classList.toggle("nearer", small < 0.5);
    for (const mark of this.marks) {
      const { x: left = 0, y: top = 0 } = mark.dataset;
      mark.setAttribute("transform", `translate(${left} ${top}) scale(${small}) translate(${-left} ${-top})`);
    }
  }

  /** A point of the window in the drawing's units. */
  private at(event: MouseEvent): [number, number] {
    const box = (this.drawing.parentElement ?? this.drawing).getBoundingClientRect();
    const unit = this.view.width / this.drawing.clientWidth;
    return [this.view.x + (event.clientX - box.left) * unit, this.view.y + (event.clientY - box.top) * unit];
  }

  private pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const way = KEYS[event.key];
    const step = this.view.width / 8;
    if (way && this.shrunk < 1) this.show(moved(this.view, way[0] * step, way[1] * step, this.whole));
    else if (event.key === "+" || event.key === "=") this.zoom(STEP);
    else if (event.key === "-") this.zoom(1 / STEP);
    else if (event.key === "0") this.zoom(0);
    else return;
    event.preventDefault();
  }

  private turned(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return; // the page scrolls
    event.preventDefault();
    clearTimeout(this.resting);
    this.resting = window.setTimeout(() => this.rested(), REST);
    this.zoom(Math.exp(-event.deltaY / 200), this.at(event));
  }

  private rested(): void {
    this.resting = 0;
    if (!this.moving) this.draw();
  }

  private lifted(event: PointerEvent): void {
    if (this.fingers.delete(event.pointerId) && !this.moving && this.drawn !== this.view) this.draw();
  }

  private touched(event: PointerEvent): void {
    if (!this.fingers.size) this.slipped = 0;
    this.fingers.set(event.pointerId, event);
  }

  private dragged(event: PointerEvent): void {
    const before = this.fingers.get(event.pointerId);
    if (!before) return;
    const other = [...this.fingers.values()].find((one) => one.pointerId !== event.pointerId);
    this.fingers.set(event.pointerId, event);
    this.slipped += Math.hypot(event.clientX - before.clientX, event.clientY - before.clientY);
    if (this.slipped > SLIP) this.drawing.setPointerCapture(event.pointerId);
    if (other) return this.zoom(apart(event, other) / Math.max(apart(before, other), 1), this.at(event));
    const unit = this.view.width / this.drawing.clientWidth;
    this.show(moved(this.view, (before.clientX - event.clientX) * unit, (before.clientY - event.clientY) * unit, this.whole));
  }

  /** Whom somebody knows stands out while they are pointed at. */
  private light(target: EventTarget | null): void {
    if (this.moving) return;
    const key = markOf(target)?.dataset["key"];
    const lit = new Set([key]);
    for (const { line, ends } of this.lines) {
      const theirs = key !== undefined && ends.includes(key);
      line.classList.toggle("lit", theirs);
      if (theirs) for (const end of ends) lit.add(end);
    }
    const known = lit.size > 1;
    this.drawing.classList.toggle("lights", known);
    for (const mark of this.marks) mark.classList.toggle("lit", known && lit.has(mark.dataset["key"]));
  }

  private opened(target: EventTarget | null): void {
    const href = markOf(target)?.dataset["href"];
    if (href && this.slipped <= SLIP) location.assign(href);
  }
}

const apart = (one: MouseEvent, other: MouseEvent): number => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);

function markOf(target: EventTarget | null): SVGGElement | null {
  return target instanceof Element ? target.closest<SVGGElement>(".mark") : null;
}

export function watchMap(place: HTMLElement): void {
  const maps = [...place.querySelectorAll<SVGSVGElement>("svg.drawing")].map((drawing) => new NetworkMap(drawing));
  for (const map of maps) map.watch(place.dataset["map"] ?? "");
  for (const button of place.querySelectorAll<HTMLButtonElement>("[data-times]")) {
    const steps = Number(button.dataset["times"]);
    button.addEventListener("click", () => maps.forEach((map) => map.zoom(steps && STEP ** steps)));
  }
}
