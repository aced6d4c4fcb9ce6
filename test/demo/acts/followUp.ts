import type { RequestLine, RequestView } from "@diemcau/shared/protocol/reports";
import type { Page } from "playwright-core";
import { Api } from "../../support/Api.ts";
import { makePdf } from "../../support/proceedings.ts";
import type { Cast } from "../Cast.ts";
import { shoot } from "../gallery.ts";
import { insist, type Steps } from "../Steps.ts";
import { dayFromNow, signIn } from "./papers.ts";

/** The unit that reports on its own pages; for the others the office enters what came by letter. */
const own = "Bình Sơn";

/** Conclusions become assignments; units report, with evidence; a report is asked of every unit and comes in from all. */
export async function playFollowUp(cast: Cast, steps: Steps): Promise<void> {
  const office = await cast.newWindow();
  const reporter = await cast.newWindow();
  await signIn(cast, office, "vanphong");
  await signIn(cast, reporter, "baocao");
  await steps.run("Kết luận thành nhiệm vụ của các đơn vị, hoặc ghi không phát sinh nhiệm vụ", () =>
    assign(cast, office),
  );
  await steps.run("Đơn vị báo cáo nhiệm vụ kèm minh chứng", () => report(cast, reporter));
  await steps.run("Yêu cầu báo cáo gửi mọi đơn vị, mẫu có số liệu và lựa chọn", () => ask(cast, office));
  await steps.run("Các đơn vị nộp báo cáo, bảng theo dõi đủ, số liệu được cộng", () => collect(cast, office, reporter));
  await office.context().close();
  await reporter.context().close();
}

async function assign(cast: Cast, office: Page): Promise<string> {
  const { secretary, server, conferenceId, watcher } = cast;
  await office.goto(`${server.url}/app/nhiem-vu/${conferenceId}`);
  const bridges = watcher.state.points.filter(({ kind }) => kind === "bridge").length;
  await office.getByRole("button", { name: "Giao nhiệm vụ" }).first().click();
  const panel = office.getByRole("dialog");
  await panel.getByRole("button", { name: "Tất cả đơn vị có điểm cầu" }).click();
  await panel.getByLabel(/^Hạn/).fill(dayFromNow(60));
  await shoot(office, "40-giao-nhiem-vu");
  await panel.getByRole("button", { name: "Giao nhiệm vụ" }).click();
  const { assignments } = await watcher.until((state) => state.assignments.length === 1);
  insist(assignments[0]?.units.length === bridges, `${assignments[0]?.units.length} units were given the task`);
  await secretary.goto(`${server.url}/app/thu-ky/${conferenceId}`);
  await secretary.getByRole("tab", { name: /^Kết luận/ }).click();
  await secretary.locator('[data-standing="open"]').first().click();
  await secretary.getByRole("menuitem", { name: "Không phát sinh nhiệm vụ" }).click();
  await watcher.until(({ conclusions }) => conclusions.some(({ noTask }) => noTask));
  return `${bridges} đơn vị, hạn ${dayFromNow(60)}`;
}

async function report(cast: Cast, page: Page): Promise<string> {
  await page.goto(`${cast.server.url}/app/nhiem-vu`);
  await page.getByLabel("Nội dung đã làm").fill("Đã rà soát và sửa quy chế dân chủ của đơn vị.");
  await page.locator('input[type="file"]').setInputFiles({
    name: "quy-che.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from(makePdf(2)),
  });
  await page.getByRole("link", { name: "quy-che.pdf" }).waitFor();
  await page.getByLabel("Đơn vị đã hoàn thành").check();
  await page.getByRole("button", { name: "Báo hoàn thành" }).click();
  const { assignments } = await cast.watcher.until((state) => state.assignments[0]?.reports.length === 1);
  await page.getByText("Xong", { exact: true }).last().waitFor();
  await shoot(page, "41-bao-cao-nhiem-vu");
  return `${assignments[0]?.reports[0]?.unit.name}, ${assignments[0]?.evidence.length} minh chứng`;
}

async function ask(cast: Cast, office: Page): Promise<string> {
  await office.goto(`${cast.server.url}/app/bao-cao`);
  await office.getByRole("link", { name: "Lập yêu cầu báo cáo" }).click();
  await office.getByLabel("Tên yêu cầu").fill("Báo cáo kết quả thực hiện dân chủ ở cơ sở");
  await office.getByRole("button", { name: "Thêm mọi đơn vị có điểm cầu" }).click();
  await office.getByRole("menuitem", { name: /Hội nghị chuyên đề/ }).click();
  await office.getByLabel("Hạn nộp, ngày").fill(dayFromNow(30));
  await office.getByLabel("Tên mục").fill("Số cuộc đối thoại");
  await office.getByLabel("Đơn vị tính").fill("cuộc");
  await office.getByRole("button", { name: "Lựa chọn", exact: true }).click();
  await office.getByLabel("Tên mục").nth(1).fill("Tự đánh giá");
  await office.getByLabel("Các phương án").fill("Tốt\nKhá\nTrung bình\n");
  await shoot(office, "42-yeu-cau-bao-cao", true);
  await office.getByRole("button", { name: /^Gửi yêu cầu tới \d+ đơn vị/ }).click();
  const { request, count } = await askedOf(cast);
  return `${count.asked} đơn vị, ${request.fields.length} mục`;
}

async function collect(cast: Cast, office: Page, page: Page): Promise<string> {
  const { request } = await askedOf(cast);
  const [number, choice] = request.fields.map(({ id }) => id);
  await page.goto(`${cast.server.url}/app/`);
  await page
    .getByRole("link", { name: new RegExp(request.title) })
    .first()
    .click();
  await page.getByLabel("Số cuộc đối thoại").fill("4");
  await page.getByLabel("Tốt").check();
  await page.getByText("Bản nháp đã lưu trên máy chủ").waitFor();
  await page.getByRole("button", { name: "Nộp báo cáo" }).click();
  await page.getByText(/^Đã nộp lúc/).waitFor();
  await shoot(page, "43-nop-bao-cao");
  const api = await officeApi(cast);
  const reported = cast.watcher.state.points.find(({ name }) => name === own)?.unit.id;
  for (const [index, { id }] of request.units.filter((unit) => unit.id !== reported).entries()) {
    const texts = { [number ?? ""]: String(index + 1), [choice ?? ""]: index % 3 === 0 ? "Khá" : "Tốt" };
    await api.need("POST", `/report-requests/${request.id}/units/${id}/submit`, { version: 0, texts, note: "" });
  }
  const view = await api.need<RequestView>("GET", `/report-requests/${request.id}`);
  insist(view.count.submitted === view.count.asked, `${view.count.submitted} of ${view.count.asked} reports came in`);
  await office.goto(`${cast.server.url}/app/bao-cao?xem=matrix`);
  await office.getByText(`${view.count.asked}/${view.count.asked}`, { exact: true }).first().waitFor();
  await shoot(office, "44-bang-theo-doi-bao-cao", true);
  await office.goto(`${cast.server.url}/app/bao-cao/${request.id}?xem=sums`);
  await office.getByText(`${view.count.asked}/${view.count.asked} đơn vị đã nộp.`).waitFor();
  await shoot(office, "45-tong-hop-bao-cao", true);
  return `${view.count.submitted}/${view.count.asked} đơn vị đã nộp`;
}

/** The one request there is, once the server has it. */
async function askedOf(cast: Cast): Promise<RequestView> {
  const api = await officeApi(cast);
  for (;;) {
    const [line] = await api.need<RequestLine[]>("GET", "/report-requests");
    if (line) return api.need<RequestView>("GET", `/report-requests/${line.request.id}`);
  }
}

async function officeApi({ server }: Cast): Promise<Api> {
  const api = new Api(server.url);
  await api.signInDemo("vanphong");
  return api;
}
