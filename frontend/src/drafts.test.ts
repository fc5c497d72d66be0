import { expect, test } from "vitest";
import { forget, isWanted, parse, returns, settle } from "./drafts";

const draft = { text: "Ran the audit", sent: false };
const sent = { ...draft, sent: true };
const HERE = "http://localhost/me/journal/new";

test("a draft survives a reload", () => {
  expect(isWanted(draft, { type: "reload", status: 200, from: HERE })).toBe(true);
});

test("a draft that was sent and answered is done", () => {
  expect(isWanted(sent, { type: "navigate", status: 200, from: HERE })).toBe(false);
});

test("a draft that was sent into a fault is kept", () => {
  expect(isWanted(sent, { type: "navigate", status: 503, from: HERE })).toBe(true);
});

test("a draft that was sent without an answer is there again after going back", () => {
  expect(isWanted(sent, { type: "back_forward", status: 200, from: HERE })).toBe(true);
});

test("nothing but spaces is not worth keeping", () => {
  expect(isWanted({ text: "  ", sent: false }, { type: "reload", status: 200, from: HERE })).toBe(false);
});

test("what was stored is read back with its mark", () => {
  expect(parse(".not yet")).toEqual({ text: "not yet", sent: false });
  expect(parse("!gone out")).toEqual({ text: "gone out", sent: true });
  expect(parse(null)).toBeUndefined();
});

test("a draft that was sent into the void is kept when somebody comes anew", () => {
  expect(isWanted(sent, { type: "navigate", status: 200, from: "" })).toBe(true);
});

function storage(kept: Record<string, string>): Storage {
  const deeds = {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => (kept[key] = value),
    removeItem: (key: string) => delete kept[key],
  };
  return Object.assign(Object.create(deeds), kept) as Storage;
}

test("all drafts are forgotten, and nothing else", () => {
  const kept: Record<string, string> = { "waymark.draft.entry": ".a", "waymark.keys.off": "1" };
  forget(storage(kept));
  expect(Object.keys(kept)).toEqual(["waymark.keys.off"]);
});

test("a page that answers forgets what was sent; after one that does not, it was never sent", () => {
  const drafts = { "waymark.draft.a": "!sent", "waymark.draft.b": ".begun" };
  const answered = { ...drafts };
  settle(storage(answered), { type: "navigate", status: 200, from: HERE });
  expect(answered).toEqual({ "waymark.draft.b": ".begun" });
  const lost = { ...drafts };
  settle(storage(lost), { type: "back_forward", status: 200, from: HERE });
  expect(lost).toEqual({ "waymark.draft.a": ".sent", "waymark.draft.b": ".begun" });
});

test("what was begun goes into an empty box only", () => {
  expect(returns("entry", "", "navigate")).toBe(true);
  expect(returns("entry", "As the page has it", "reload")).toBe(false);
});

test("a change that was begun comes back with the page, and not when the form is opened anew", () => {
  expect(returns("edit.goal.1.2.title", "As it is kept", "reload")).toBe(true);
  expect(returns("edit.goal.1.2.title", "As it is kept", "back_forward")).toBe(true);
  expect(returns("edit.goal.1.2.title", "As it is kept", "navigate")).toBe(false);
});
