import { expect, test } from "@jest/globals";
import { movedOrder, waitingSeconds } from "@diemcau/client/features/floor/queueOrder";
import { request, start } from "./board.ts";

const queue = [request("a", "host"), request("b", "host"), request("c", "host")];

test("a request moves one place up or down", () => {
  expect(movedOrder(queue, "b", -1)).toEqual(["b", "a", "c"]);
  expect(movedOrder(queue, "b", 1)).toEqual(["a", "c", "b"]);
});

test("a request at an end of the queue, or gone from it, doesn't move", () => {
  expect(movedOrder(queue, "a", -1)).toBeNull();
  expect(movedOrder(queue, "c", 1)).toBeNull();
  expect(movedOrder(queue, "gone", 1)).toBeNull();
});

test("waiting time is never negative, even for a clock that is ahead", () => {
  expect(waitingSeconds(queue[0] ?? request("a", "host"), start + 42_900)).toBe(42);
  expect(waitingSeconds(queue[0] ?? request("a", "host"), start - 5000)).toBe(0);
});
