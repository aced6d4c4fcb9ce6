import { expect, test } from "@jest/globals";
import { ReconnectPolicy } from "@diemcau/client/conference/ReconnectPolicy";

function moments(policy: ReconnectPolicy, count: number): number[] {
  let passed = 0;
  return Array.from({ length: count }, () => (passed += policy.next()));
}

test("M6 tries at 0, 300, 1200, 2700, 4800 and 7000 ms after the loss", () => {
  expect(moments(new ReconnectPolicy(), 6)).toEqual([0, 300, 1200, 2700, 4800, 7000]);
});

test("M6 goes on every 2.2 to 2.8 s, so that a restarted server is found within 3 s", () => {
  const early = new ReconnectPolicy(() => 0);
  const late = new ReconnectPolicy(() => 1);
  moments(early, 6);
  moments(late, 6);
  expect([early.next(), early.next()]).toEqual([2200, 2200]);
  expect([late.next(), late.next()]).toEqual([2800, 2800]);
});

test("begins at 0 again once the link held", () => {
  const policy = new ReconnectPolicy();
  moments(policy, 4);
  policy.reset();
  expect(moments(policy, 3)).toEqual([0, 300, 1200]);
});
