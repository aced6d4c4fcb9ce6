import { expect, test } from "@jest/globals";
import { AppError } from "@diemcau/shared/protocol/errors";
import { toAppError } from "@diemcau/server/http/errors";

test("an error of the table stays itself", () => {
  const error = new AppError("unit.used");
  expect(toAppError(error)).toBe(error);
});

test("a body that is too large is told with its limit", () => {
  const tooLarge = (limit: number) =>
    toAppError(Object.assign(new Error(), { type: "entity.too.large", status: 413, limit }));
  expect(tooLarge(256 * 1024)).toMatchObject({ code: "input.tooLarge", facts: { limit: "256 KB" } });
  expect(tooLarge(2 * 1024 * 1024).facts).toEqual({ limit: "2 MB" });
});

test("what a client did wrong is its own fault, the rest is ours and tells nothing", () => {
  expect(toAppError(Object.assign(new Error("x"), { status: 400 })).code).toBe("input.invalid");
  expect(toAppError(Object.assign(new Error("x"), { status: 404 })).code).toBe("notFound");
  for (const ours of [new TypeError("secret path /srv"), "text", null, undefined, { status: "400" }])
    expect(toAppError(ours).toReply()).toEqual({ code: "server.failed", facts: {}, faults: [] });
});
