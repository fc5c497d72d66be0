import { expect, test } from "vitest";
import { answer } from "./digits";

const plain = { ctrlKey: false, metaKey: false, altKey: false, isComposing: false };

test("1 to 5 answer, other keys do not", () => {
  expect(answer({ ...plain, key: "4" }, false)).toBe("4");
  for (const key of ["0", "6", "c", "Enter"]) expect(answer({ ...plain, key }, false)).toBeUndefined();
});

test("a digit that is written, or that the browser wants, answers nothing", () => {
  expect(answer({ ...plain, key: "4" }, true)).toBeUndefined();
  expect(answer({ ...plain, key: "4", ctrlKey: true }, false)).toBeUndefined();
});
