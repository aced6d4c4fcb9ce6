import { readFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import type { ReportRequest } from "@diemcau/shared/model/reportRequest";
import type { RequestLine, RequestView } from "@diemcau/shared/protocol/reports";
import type { Browser } from "playwright-core";
import { readSheet } from "read-excel-file/universal";
import { Api } from "../support/Api.ts";
import { seriousFindings } from "../support/browser/axe.ts";
import { launchChromium } from "../support/browser/chromium.ts";
import { openAs, type Watched } from "../support/browser/pages.ts";
import { Hall } from "../support/Hall.ts";
import { makePdf } from "../support/proceedings.ts";

jest.setTimeout(120_000);

const title = "Báo cáo sơ kết 6 tháng đầu năm";
const script = "<img src=x onerror=alert(1)>";

let hall: Hall;
let browser: Browser;
let office: Api;
let asking: Watched;
let reporting: Watched;
let requestId = "";

beforeAll(async () => {
  hall = await Hall.open();
  browser = await launchChromium();
  office = await hall.as("vanphong");
  asking = await openAs(browser, hall, "vanphong", "/bao-cao");
  reporting = await openAs(browser, hall, "baocao", "/");
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await hall?.close();
});

/** A day from now, as offices type it. */
function typedDay(days: number): string {
  const [year, month, day] = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10).split("-").map(Number);
  return `${day}/${month}/${year}`;
}

/** How many units sat at bridge points. */
const bridges = () => hall.state.points.filter(({ kind }) => kind === "bridge").length;
const place = (unitId: string, id = requestId) => `/report-requests/${id}/units/${unitId}`;

describe("a report is asked of every unit that sat in the conference", () => {
  test("with a template that is made on the page; what is missing is marked, and nothing typed is lost", async () => {
    const { page } = asking;
    await page.getByRole("link", { name: "Lập yêu cầu báo cáo" }).click();
    await page.getByLabel("Tên yêu cầu").fill(title);
    await page.getByRole("button", { name: /^Gửi yêu cầu/ }).click();
    await page.getByText("Hãy chọn ít nhất một đơn vị.").waitFor();
    await page.getByRole("button", { name: "Thêm mọi đơn vị có điểm cầu" }).click();
    await page.getByRole("menuitem", { name: /Hội nghị chuyên đề/ }).click();
    await page.getByLabel("Hạn nộp, ngày").fill(typedDay(2));
    await page.getByLabel("Tên mục").fill("Số vụ việc");
    await page.getByLabel("Đơn vị tính").fill("vụ");
    await page.getByRole("button", { name: "Lựa chọn", exact: true }).click();
    await page.getByLabel("Tên mục").nth(1).fill("Tự đánh giá");
    await page.getByLabel("Bắt buộc").nth(1).check();
    await page.getByLabel("Các phương án").fill("Tốt\nKhá\n");
    await page.getByRole("button", { name: "Lời văn", exact: true }).click();
    await page.getByLabel("Tên mục").nth(2).fill("Khó khăn");
    await page.getByRole("button", { name: /^Gửi yêu cầu tới \d+ đơn vị/ }).click();
    await page.getByRole("heading", { name: title }).waitFor();
    const [line] = await office.need<RequestLine[]>("GET", "/report-requests");
    requestId = line?.request.id ?? "";
    expect(line?.count).toMatchObject({ asked: bridges(), submitted: 0 });
  });

  test("its reporter finds it first on the home page, types, and the draft is on the server", async () => {
    const { page } = reporting;
    await page.reload();
    await page
      .getByRole("link", { name: new RegExp(title) })
      .first()
      .click();
    await page.getByLabel("Số vụ việc").fill("1234,5");
    await page.getByLabel("Khó khăn").first().fill(script);
    await page.getByText("Bản nháp đã lưu trên máy chủ").waitFor();
    await page.reload();
    await page.getByLabel("Số vụ việc").waitFor();
    expect(await page.getByLabel("Số vụ việc").inputValue()).toBe("1.234,5");
    await page.locator("input[type=file]").setInputFiles({
      name: "số liệu.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from(makePdf()),
    });
    await page.getByRole("link", { name: "số liệu.pdf" }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });

  test("somebody who writes in the same field at once is told, and both wordings are there to choose", async () => {
    const { page } = reporting;
    const unit = "demo-binh-son";
    const { report } = await office.need<{ report: { version: number; texts: Record<string, string> } }>(
      "GET",
      place(unit),
    );
    const fields = (await office.need<RequestView>("GET", `/report-requests/${requestId}`)).request.fields;
    const number = fields[0]?.id ?? "";
    await office.need("PUT", place(unit), {
      version: report.version,
      texts: { ...report.texts, [number]: "7" },
      note: "",
    });
    await page.getByLabel("Số vụ việc").fill("1.300");
    const conflict = page.getByRole("alert");
    await conflict.getByText("1.300").waitFor();
    await conflict.getByRole("cell", { name: "7", exact: true }).waitFor();
    await page.getByRole("button", { name: "Ghi bản của tôi" }).click();
    await page.getByText("Bản nháp đã lưu trên máy chủ").waitFor();
  });

  test("two units hand in: the page shows N/M as counted, sums and side by side, script as words", async () => {
    const { page } = reporting;
    await page.getByRole("button", { name: "Nộp báo cáo" }).click();
    await page.getByText("Chưa điền.").first().waitFor();
    await page.getByLabel("Tốt").check();
    await page.getByRole("button", { name: "Nộp báo cáo" }).click();
    await page.getByText(/^Đã nộp lúc/).waitFor();
    const { fields } = (await office.need<RequestView>("GET", `/report-requests/${requestId}`)).request;
    const [number, choice] = fields.map(({ id }) => id);
    const texts = { [number ?? ""]: "200,25", [choice ?? ""]: "Tốt" };
    await office.need("POST", `${place("demo-son-tinh")}/submit`, { version: 0, texts, note: "" });
    const view = asking.page;
    await view.goto(`${hall.url}/app/bao-cao/${requestId}?xem=sums`);
    await view.getByText(`2/${bridges()} đơn vị đã nộp.`).waitFor();
    await view.getByRole("cell", { name: "1.500,25" }).waitFor();
    await view.getByText(script).waitFor();
    expect(await seriousFindings(view)).toEqual([]);
    const sheet = await fetch(`${hall.url}/api/report-requests/${requestId}/values.xlsx`, {
      headers: { cookie: office.cookie },
    });
    const rows: unknown[][] = await readSheet(await sheet.blob());
    expect(rows.at(-2)).toEqual([null, "Tổng cộng", 1500.25, "Tốt: 2; Khá: 0", null, expect.stringMatching(/^2\//)]);
    const document = await fetch(`${hall.url}/api/report-requests/${requestId}/summary.docx`, {
      headers: { cookie: office.cookie },
    });
    expect(
      Buffer.from(await document.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
  });

  test("one that came in late is marked in the matrix, which narrows to who is late and goes out as XLSX", async () => {
    const request = {
      kind: "inspection",
      title: "Kết quả tự kiểm tra",
      guidance: "",
      deadline: new Date(Date.now() + 1500).toISOString(),
      unitIds: ["demo-binh-son", "demo-son-tinh"],
      fields: [],
      conferenceId: hall.conferenceId,
    };
    const late = await office.need<ReportRequest>("POST", "/report-requests", { commandId: "late-request", request });
    for (;;) {
      const { count } = await office.need<RequestView>("GET", `/report-requests/${late.id}`);
      if (count.overdue === 2) break;
      await wait(100);
    }
    const empty = { version: 0, texts: {}, note: "" };
    await office.need("POST", `${place("demo-son-tinh", late.id)}/submit`, empty);
    const { page } = asking;
    await page.goto(`${hall.url}/app/bao-cao?xem=matrix`);
    const table = page.getByRole("table");
    await table.getByText("1/2", { exact: true }).waitFor();
    expect(await table.locator("tbody tr").count()).toBe(bridges());
    expect(await table.getByTitle("nộp muộn").count()).toBe(1);
    await page.getByLabel("Chỉ đơn vị quá hạn").check();
    expect(await table.locator("tbody tr").count()).toBe(1);
    await table.getByTitle("quá hạn").waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Xuất XLSX" }).click(),
    ]);
    const rows: unknown[][] = await readSheet(new Blob([await readFile(await download.path())]));
    const words = rows.find((row) => row.includes("VKSND huyện Sơn Tịnh"));
    expect(words).toContain("Đã nộp muộn");
    expect(words).toContain("Đã nộp");
    await table.getByTitle("quá hạn").click();
    await page.getByRole("heading", { name: "Kết quả tự kiểm tra" }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/app/bao-cao/${late.id}/don-vi/demo-binh-son`);
    expect(asking.faults).toEqual([]);
    expect(reporting.faults).toEqual([]);
  });
});

describe("what comes in by the network itself", () => {
  test("is refused without a sign-in, over its bounds, or misshapen, and leaves nothing", async () => {
    const before = await office.need<RequestLine[]>("GET", "/report-requests");
    const { request } = await office.need<RequestView>("GET", `/report-requests/${requestId}`);
    const { kind, guidance, deadline, fields, units } = request;
    const good = { kind, title, guidance, deadline, fields, conferenceId: null, unitIds: units.map(({ id }) => id) };
    const ask = (facts: object) =>
      office.ask("POST", "/report-requests", { commandId: "over-bounds", request: { ...good, ...facts } });
    const answers = await Promise.all([
      new Api(hall.url).ask("GET", "/report-requests"),
      ask({ deadline: new Date(Date.now() - 1000).toISOString() }),
      ask({ unitIds: Array.from({ length: 2001 }, (_, number) => `u${number}`) }),
      ask({ title: "Báo cáo \u202e" }),
      ask({ guidance: "a".repeat(2_000_000) }),
      office.ask("PUT", place("demo-ba-to"), { version: 0, texts: { constructor: "x" }, note: "" }),
      office.ask("PUT", place("demo-ba-to"), { version: 0, texts: {}, note: "a".repeat(10_001) }),
      office.ask("POST", `${place("demo-ba-to")}/files?name=a.pdf`, Buffer.from("MZ"), {
        "content-type": "text/plain",
      }),
    ]);
    expect(answers.map(({ status, body }) => [status, Reflect.get(Object(body), "code")])).toEqual([
      [401, "auth.required"],
      [400, "deadline.past"],
      [400, "input.invalid"],
      [400, "input.invalid"],
      [413, "input.tooLarge"],
      [400, "input.invalid"],
      [400, "input.invalid"],
      [415, "evidence.wrongType"],
    ]);
    expect(await office.need<RequestLine[]>("GET", "/report-requests")).toEqual(before);
  });
});
