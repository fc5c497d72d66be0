import { expect, test } from "vitest";
import { closer, moved, slid } from "./map";

const whole = { width: 800, height: 400 };
const all = { x: 0, y: 0, width: 800 };

test("twice as close shows a half, and the point stays where it was seen", () => {
  expect(closer(all, 2, [200, 100], whole)).toEqual({ x: 100, y: 50, width: 400 });
});

test("nothing is farther than the whole, nor closer than eight times", () => {
  expect(closer(all, 0.5, [200, 100], whole)).toEqual(all);
  expect(closer(all, 100, [0, 0], whole).width).toBe(100);
});

test("no way leads beyond the drawing", () => {
  const near = { x: 100, y: 50, width: 400 };
  expect(moved(near, -500, 10, whole)).toEqual({ x: 0, y: 60, width: 400 });
  expect(moved(near, 500, 500, whole)).toEqual({ x: 400, y: 200, width: 400 });
  expect(moved(all, 30, 30, whole)).toEqual(all);
});

test("a drawing is slid so that a point of it is seen where the view has it", () => {
  const drawn = { x: 100, y: 50, width: 400 };
  const seen = { x: 150, y: 60, width: 200 };
  const { across, down, times } = slid(drawn, seen, 1000);
  const [x, y] = [180, 70];
  expect((x - drawn.x) * (1000 / drawn.width) * times + across).toBe((x - seen.x) * (1000 / seen.width));
  expect((y - drawn.y) * (1000 / drawn.width) * times + down).toBe((y - seen.y) * (1000 / seen.width));
  expect(slid(drawn, drawn, 1000)).toEqual({ across: 0, down: 0, times: 1 });
});
