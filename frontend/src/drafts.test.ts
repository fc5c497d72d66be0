import { expect, test } from "vitest";
import { forget, isWanted, parse } from "./drafts";

const draft = { text: "Ran the audit", sent: false };
const sent = { ...draft, sent: true };

test("a draft survives a reload", () => {
  expect(isWanted(draft, { type: "reload", status: 200 })).toBe(true);
});

test("a draft that was sent and answered is done", () => {
  expect(isWanted(sent, { type: "navigate", status: 200 })).toBe(false);
});

test("a draft that was sent into a fault is kept", () => {
  expect(isWanted(sent, { type: "navigate", status: 503 })).toBe(true);
});

test("a draft that was sent without an answer is there again after going back", () => {
  expect(isWanted(sent, { type: "back_forward", status: 200 })).toBe(true);
});

test("nothing but spaces is not worth keeping", () => {
  expect(isWanted({ text: "  ", sent: false }, { type: "reload", status: 200 })).toBe(false);
});

test("what was stored is read back with its mark", () => {
  expect(parse(".not yet")).toEqual({ text: "not yet", sent: false });
  expect(parse("!gone out")).toEqual({ text: "gone out", sent: true });
  expect(parse(null)).toBeUndefined();
});

test("all drafts are forgotten, and nothing else", () => {
  const kept: Record<string, string> = { "waymark.draft.entry": ".a", "waymark.keys.off": "1" };
  const place = Object.assign(Object.create({ removeItem: (key: string) => delete kept[key] }), kept) as Storage;
  forget(place);
  expect(Object.keys(kept)).toEqual(["waymark.keys.off"]);
});
