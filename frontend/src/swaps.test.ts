import { expect, test, vi } from "vitest";
import { destination } from "./swaps";

vi.stubGlobal("CSS", { escape: (text: string) => text });

test("a drawer that opens has the focus", () => {
  expect(destination("/me/skills", "/me/skills/1")).toBe("#open h2");
});

test("a drawer that closes gives the focus back to its row", () => {
  expect(destination("/me/skills/1", "/me/skills")).toBe("#r-1 a");
});

test("another drawer takes over", () => {
  expect(destination("/me/skills/1", "/me/skills/2")).toBe("#open h2");
});

test("a deed on the same page leaves the focus where it is", () => {
  expect(destination("/plan", "/plan")).toBeUndefined();
});
