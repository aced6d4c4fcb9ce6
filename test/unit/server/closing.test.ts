import { expect, test } from "@jest/globals";
import { Closing } from "@diemcau/server/Closing";
import { createLog } from "@diemcau/server/observability/log";

test("parts are closed once, the last opened first, also when one of them fails", async () => {
  const closing = new Closing(createLog("silent"));
  const closed: string[] = [];
  const close = async (name: string) => {
    closed.push(name);
    if (name === "media") throw new Error("stuck");
  };
  for (const name of ["database", "media", "http"]) closing.add(name, name, close);
  await closing.close();
  await closing.close();
  expect(closed).toEqual(["http", "media", "database"]);
});
