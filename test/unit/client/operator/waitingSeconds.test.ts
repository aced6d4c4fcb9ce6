import { expect, test } from "@jest/globals";
import { waitingSeconds } from "@diemcau/client/features/floor/waitingSeconds";
import { request, start } from "./board.ts";

test("waiting time is never negative, even for a clock that is ahead", () => {
  expect(waitingSeconds(request("a", "host"), start + 42_900)).toBe(42);
  expect(waitingSeconds(request("a", "host"), start - 5000)).toBe(0);
});
