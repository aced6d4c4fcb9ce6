import { expect, test } from "@jest/globals";
import { welcomeText } from "@diemcau/server/welcomeText";

const running = {
  url: "http://localhost:8080",
  localUrl: "http://localhost:8080",
  certificateNote: null,
  firstAdminToken: null,
  demoAccounts: [],
  close: async () => {},
};

test("a server tells where it is, and nothing it has not", () => {
  expect(welcomeText(running).trim()).toBe("Điểm Cầu đang chạy: http://localhost:8080");
});

test("an empty one tells the first administrator's link; a demo tells its accounts and where to click first", () => {
  const empty = welcomeText({ ...running, firstAdminToken: "abc" });
  expect(empty).toContain("http://localhost:8080/app/quan-tri-dau-tien?token=abc");
  const demo = welcomeText({ ...running, demoAccounts: [{ signInName: "thuky", name: "Thư ký" }] });
  expect(demo).toContain("thuky  Thư ký");
  expect(demo).toContain("ba cửa");
});

test("on a network the demo is still entered from the server's own machine", () => {
  const demoAccounts = [{ signInName: "thuky", name: "Thư ký" }];
  const told = welcomeText({
    ...running,
    url: "https://192.168.1.20:8080",
    localUrl: "https://localhost:8080",
    demoAccounts,
  });
  expect(told).toContain("Điểm Cầu đang chạy: https://192.168.1.20:8080");
  expect(told).toContain("https://localhost:8080/app/dang-nhap");
});

test("a certificate of its own is explained", () => {
  expect(welcomeText({ ...running, certificateNote: "Cài tệp này." })).toContain("Cài tệp này.");
});
