import { expect, test } from "vitest";
import { deed, type Pressed } from "./keys";

const press = (key: string, more: Partial<Pressed> = {}): Pressed => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...more,
});

test("c captures and a question mark lists the keys", () => {
  expect(deed(press("c"), false)).toBe("capture");
  expect(deed(press("?"), false)).toBe("keys");
});

test("keys mean nothing while somebody writes", () => {
  expect(deed(press("c"), true)).toBeUndefined();
});

test("keys held with ctrl, cmd or alt belong to the browser", () => {
  for (const held of ["ctrlKey", "metaKey", "altKey"] as const)
    expect(deed(press("c", { [held]: true }), false)).toBeUndefined();
});

test("other keys do nothing", () => {
  expect(deed(press("x"), false)).toBeUndefined();
});
