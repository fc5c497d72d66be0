import { expect, test } from "vitest";
import { opens, step } from "./palette";

const press = { key: "k", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

test("arrows walk round and round", () => {
  expect([step(-1, 3, 1), step(2, 3, 1), step(0, 3, -1), step(-1, 3, -1)]).toEqual([0, 0, 2, 2]);
});

test("arrows lead nowhere where nothing was found", () => {
  expect(step(0, 0, 1)).toBe(-1);
});

test("ctrl k and cmd k open the palette, k alone does not", () => {
  expect(opens({ ...press, ctrlKey: true })).toBe(true);
  expect(opens({ ...press, metaKey: true, key: "K" })).toBe(true);
  expect(opens(press)).toBe(false);
  expect(opens({ ...press, ctrlKey: true, shiftKey: true })).toBe(false);
});
