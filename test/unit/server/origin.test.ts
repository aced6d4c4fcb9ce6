import { describe, expect, test } from "@jest/globals";
import { allowedOrigins } from "@diemcau/server/http/origin";

describe("whose pages may talk to the server", () => {
  const allowed = allowedOrigins("https://hop.example.vn");

  test("pages of the host they were loaded from, and of the public address", () => {
    expect(allowed("http://localhost:8080", "localhost:8080")).toBe(true);
    expect(allowed("https://192.168.1.20:8080", "192.168.1.20:8080")).toBe(true);
    expect(allowed("https://hop.example.vn", "app:8080")).toBe(true);
  });

  test("programs that are no browser, which send no origin", () => {
    expect(allowed(undefined, "localhost:8080")).toBe(true);
  });

  test.each([
    ["https://evil.example", "localhost:8080"],
    ["http://localhost:9090", "localhost:8080"],
    ["http://localhost:8080.evil.example", "localhost:8080"],
    ["null", "localhost:8080"],
    ["", "localhost:8080"],
    ["http://localhost:8080", undefined],
  ])("not %j at %j", (origin, host) => {
    expect(allowed(origin, host)).toBe(false);
  });

  test("without a public address nothing is public", () => {
    expect(allowedOrigins(null)("https://hop.example.vn", "localhost")).toBe(false);
  });
});
