import { expect, test } from "vitest";
import { columnOf } from "./sort";

test("the keys 1 to 5 stand for the five columns, no other key does", () => {
  expect(["1", "5"].map(columnOf)).toEqual(["0", "4"]);
  expect(["0", "6", "a", "Enter", "12", " "].map(columnOf)).toEqual([undefined, undefined, undefined, undefined, undefined, undefined]);
});
