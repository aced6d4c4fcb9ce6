import { expect, test } from "@jest/globals";
import { PageCache } from "@diemcau/client/features/slides/PageCache";

/** A cache over a server that fails as often as it is told, and what it was asked for. */
function cacheOf(failures = 0) {
  const asked: string[] = [];
  let left = failures;
  const decode = async (address: string) => {
    asked.push(address);
    if (left-- > 0) throw new Error("gone");
    return `picture of ${address}`;
  };
  return { asked, cache: new PageCache(decode, async () => undefined) };
}

test("a page is loaded once, however often it is turned to", async () => {
  const { asked, cache } = cacheOf();
  expect(await Promise.all([cache.load("1"), cache.load("1")])).toEqual(["picture of 1", "picture of 1"]);
  await cache.load("1");
  expect(asked).toEqual(["1"]);
});

test("the eight pages used last are kept", async () => {
  const { asked, cache } = cacheOf();
  for (const page of ["1", "2", "3", "4", "5", "6", "7", "8", "1", "9"]) await cache.load(page);
  asked.length = 0;
  await cache.load("1");
  await cache.load("2");
  expect(asked).toEqual(["2"]);
});

test("a page that doesn't come is asked for again, as long as a server needs to come back", async () => {
  const { asked, cache } = cacheOf(5);
  expect(await cache.load("1")).toBe("picture of 1");
  expect(asked).toHaveLength(6);
});

test("a page that never comes is given up, and tried anew when it is wanted again", async () => {
  const { asked, cache } = cacheOf(6);
  await expect(cache.load("1")).rejects.toThrow("gone");
  expect(asked).toHaveLength(6);
  expect(await cache.load("1")).toBe("picture of 1");
});
