import { expect, test } from "vitest";
import { typing } from "./who";

test("of several names the last one is being typed", () => {
  expect(typing("Ion Pop,  An", true)).toEqual(["Ion Pop,  ", "An"]);
  expect(typing("An", true)).toEqual(["", "An"]);
  expect(typing("Ion, ", true)).toEqual(["Ion, ", ""]);
});

test("where one is asked for, a comma is part of the name", () => {
  expect(typing("Pop, An", false)).toEqual(["", "Pop, An"]);
});

test("in a box of several lines a name begins after a comma or a new line", () => {
  expect(typing("Ion, Mara\nAn", true)).toEqual(["Ion, Mara\n", "An"]);
  expect(typing("Ion\n", true)).toEqual(["Ion\n", ""]);
});
