import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { LayerOrders } from "@diemcau/server/media/LayerOrders";

let told: [string, number][];
let orders: LayerOrders;

beforeEach(() => {
  jest.useFakeTimers();
  told = [];
  orders = new LayerOrders((producerId, layers) => told.push([producerId, layers]));
});
afterEach(() => {
  orders.close();
  jest.useRealTimers();
});

const want = (wanted: number, producerId = "camera") => orders.follow([{ producerId, wanted }]);

test("M8: a new producer is told at once, and told the same only once", () => {
  want(1);
  want(1);
  jest.runAllTimers();
  expect(told).toEqual([["camera", 1]]);
});

test("M8: more layers are asked for at once", () => {
  want(1);
  want(3);
  expect(told).toEqual([
    ["camera", 1],
    ["camera", 3],
  ]);
});

test("M8: fewer layers are asked for after a while, which further news doesn't lengthen", () => {
  want(3);
  want(1);
  jest.advanceTimersByTime(3900);
  want(1);
  expect(told).toEqual([["camera", 3]]);
  jest.advanceTimersByTime(200);
  expect(told.slice(1)).toEqual([["camera", 1]]);
});

test("M8: a cut away and back says nothing, and the next cut away waits its whole while", () => {
  want(3);
  want(1);
  jest.advanceTimersByTime(3000);
  want(3);
  want(1);
  jest.advanceTimersByTime(3000);
  expect(told).toEqual([["camera", 3]]);
});

test("M8: a producer that is gone is told nothing more, one made anew is told again", () => {
  want(3);
  want(1);
  orders.follow([]);
  expect(jest.getTimerCount()).toBe(0);
  want(1);
  expect(told.slice(1)).toEqual([["camera", 1]]);
});

test("closed it leaves no timer", () => {
  want(3);
  want(1);
  orders.close();
  expect(jest.getTimerCount()).toBe(0);
});
