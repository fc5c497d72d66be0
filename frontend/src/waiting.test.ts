import { expect, test } from "vitest";
import { carries, isGone, isHeard, isLate, mayWait, typed, words } from "./waiting";

const noon = new Date("2026-11-25T12:00:00Z");

function form(fields: Record<string, string>): FormData {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) made.append(name, value);
  return made;
}

test("a line waits as it was typed, with its key and without its token", () => {
  const line = typed("/capture", form({ csrfmiddlewaretoken: "old", key: "k1", text: "On the bus" }), noon);
  expect(line.fields).toEqual([["key", "k1"], ["text", "On the bus"]]);
  expect(line.at).toBe("2026-11-25T12:00:00.000Z");
});

test("it is sent with a new token, the same key, and the moment it was written", () => {
  const line = typed("/capture", form({ key: "k1", text: "On the bus" }), noon);
  expect(Object.fromEntries(carries(line, "new"))).toEqual({
    key: "k1",
    text: "On the bus",
    at: "2026-11-25T12:00:00.000Z",
    csrfmiddlewaretoken: "new",
  });
});

test("not today is meant for one day, a line for ever", () => {
  const later = new Date("2026-11-28T12:00:00Z");
  expect(isLate(typed("/not-today", form({}), noon), later)).toBe(true);
  expect(isLate(typed("/not-today", form({}), noon), noon)).toBe(false);
  expect(isLate(typed("/capture", form({ text: "x" }), noon), later)).toBe(false);
});

test("a tunnel that cannot reach us is no answer, a fault of ours is one", () => {
  for (const status of [502, 503, 504, 521, 530]) expect(isGone(status)).toBe(true);
  for (const status of [200, 302, 404, 422, 500]) expect(isGone(status)).toBe(false);
});

const BLOCK = "/today/block/01a22a60-d235-7132-9ce3-d1c21870bd4b";

test("lines and what became of a block may wait, nothing else", () => {
  for (const path of ["/capture", "/not-today", BLOCK]) expect(mayWait(path)).toBe(true);
  for (const path of ["/settings", "/today", "/today/block/", `${BLOCK}/x`, "/x/capture"]) expect(mayWait(path)).toBe(false);
});

test("what waits is shown by its words", () => {
  expect(words(typed(BLOCK, form({ state: "done", text: "Done: Ring Ana" }), noon))).toBe("Done: Ring Ana");
  expect(words(typed("/not-today", form({}), noon))).toBe("");
});

test("next week is meant in its week, done for ever", () => {
  const sunday = new Date("2026-11-29T12:00:00Z");
  const monday = new Date("2026-11-30T12:00:00Z");
  expect(isLate(typed(BLOCK, form({ state: "moved" }), noon), sunday)).toBe(false);
  expect(isLate(typed(BLOCK, form({ state: "moved" }), noon), monday)).toBe(true);
  expect(isLate(typed(BLOCK, form({ state: "done" }), noon), monday)).toBe(false);
});

test("a refused line stays, but not what is said of a block that is gone", () => {
  const line = typed("/capture", form({ text: "x" }), noon);
  const block = typed(BLOCK, form({ state: "done" }), noon);
  expect([200, 404, 422, 500].map((status) => isHeard(line, status))).toEqual([true, false, false, false]);
  expect([200, 404, 422, 500].map((status) => isHeard(block, status))).toEqual([true, true, false, false]);
});
