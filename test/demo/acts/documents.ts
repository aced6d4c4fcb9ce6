import { writeFile } from "node:fs/promises";
import path from "node:path";
import { checkOfficial } from "@diemcau/server/documents/checking/checkOfficial";
import type { DocumentKind, IssuedDocument } from "@diemcau/shared/model/official";
import type { Page } from "playwright-core";
import { makeSigner, signPdf } from "../../support/signedPdf.ts";
import type { Cast } from "../Cast.ts";
import { demoFolder, shoot } from "../gallery.ts";
import { insist, type Steps } from "../Steps.ts";
import { signIn } from "./papers.ts";

/** What the demo's office puts around every document; the names are its source's, the signer stays blank. */
const letterhead = {
  parentAgency: "Viện kiểm sát nhân dân tối cao",
  agency: "Viện kiểm sát nhân dân tỉnh Quảng Ngãi",
  abbreviation: "VKS",
  placeName: "Quảng Ngãi",
  signer: { authority: "TL. VIỆN TRƯỞNG", title: "CHÁNH VĂN PHÒNG", name: "" },
  recipients: ["Như thành phần tham dự", "Lãnh đạo Viện"],
  archive: "VT, Hồ sơ",
};

/** What the office issues beside the minutes, with what its clerk's register gave. */
const issued: readonly { kind: DocumentKind; name: string; number: string }[] = [
  { kind: "programme", name: "Chương trình", number: "" },
  { kind: "invitation", name: "Giấy mời", number: "31" },
  { kind: "delegates", name: "Danh sách đại biểu", number: "" },
  { kind: "annex", name: "Phụ lục kỹ thuật", number: "" },
  { kind: "notice", name: "Thông báo kết luận", number: "58" },
  { kind: "proceedings", name: "Kỷ yếu", number: "" },
];

/** Minutes confirmed by two people, sealed and signed; the other documents issued; all of them checked. */
export async function playDocuments(cast: Cast, steps: Steps): Promise<void> {
  const office = await cast.newWindow();
  await signIn(cast, office, "vanphong");
  await steps.run("Phần đầu văn bản và số của văn thư được ghi vào, không tự đặt", () => prepare(cast, office));
  await steps.run("Thư ký và chủ tọa cùng xác nhận, biên bản khóa lại", () => seal(cast));
  await steps.run("Biên bản ký số bằng công cụ của cơ quan, chữ ký được kiểm tra", () => sign(cast));
  await steps.run("Văn phòng ban hành các văn bản khác", () => issueAll(cast, office));
  await steps.run("Mọi văn bản đúng thể thức Nghị định 30/2020", () => checkAll(cast));
  await steps.run("Người cầm văn bản kiểm tra mã trên trang công khai", () => verifyCode(cast));
  await office.context().close();
}

async function prepare(cast: Cast, office: Page): Promise<string> {
  const { server, conferenceId, watcher } = cast;
  await office.goto(`${server.url}/app/van-ban/${conferenceId}`);
  const field = (name: string) => office.getByLabel(name, { exact: true });
  await field("Cơ quan chủ quản").fill(letterhead.parentAgency);
  await field("Cơ quan ban hành").fill(letterhead.agency);
  await field("Viết tắt trong ký hiệu").fill(letterhead.abbreviation);
  await field("Địa danh").fill(letterhead.placeName);
  await field("Quyền hạn (nếu ký thay)").fill(letterhead.signer.authority);
  await field("Chức vụ người ký").fill(letterhead.signer.title);
  await field("Họ tên người ký").fill(letterhead.signer.name);
  await field("Nơi nhận (mỗi dòng một nơi)").fill(letterhead.recipients.join("\n"));
  await field("Lưu").first().fill(letterhead.archive);
  await office.getByRole("button", { name: "Lưu", exact: true }).click();
  await watcher.until((state) => state.letterhead !== null);
  for (const { name, number } of [{ name: "Biên bản", number: "12" }, ...issued]) {
    if (number === "") continue;
    await field(`Số của văn bản: ${name}`).fill(number);
    await field(`Ngày của văn bản: ${name}`).fill("29/4/2022");
    await office.getByRole("button", { name: `Ghi số và ngày: ${name}`, exact: true }).click();
    await office.getByText("Đã ghi số và ngày.").last().waitFor();
  }
  await shoot(office, "30-van-ban", true);
  return `số ${watcher.state.registers.minutes?.number}/BB-${letterhead.abbreviation}`;
}

async function seal(cast: Cast): Promise<string> {
  const { server, conferenceId, watcher } = cast;
  for (const [account, page, role] of [
    ["thuky", cast.secretary, "thư ký"],
    ["chutoa", cast.chair, "chủ tọa"],
  ] as const) {
    await page.goto(`${server.url}/app/bien-ban/${conferenceId}`);
    await page.getByRole("button", { name: new RegExp(`Xác nhận với tư cách ${role}`, "i") }).click();
    await page.getByRole("dialog").getByLabel("Mật khẩu").fill(account);
    await shoot(page, `31-xac-nhan-${account}`);
    await page.getByRole("dialog").getByRole("button", { name: "Xác nhận" }).click();
    await watcher.until(
      ({ confirmations, issued: documents }) =>
        documents.some(({ kind }) => kind === "minutes") || confirmations.length > 0,
      60_000,
    );
  }
  const minutes = minutesOf(
    await watcher.until((state) => state.issued.some(({ kind }) => kind === "minutes"), 60_000),
  );
  await cast.secretary.getByText("Mã xác minh (SHA-256)").waitFor();
  await shoot(cast.secretary, "32-bien-ban-da-khoa");
  insist(minutes.confirmations.length === 2, "the minutes don't say who confirmed them");
  return `SHA-256 ${minutes.digest.slice(0, 16)}…`;
}

/** The office's own tool is played by a key made here; its certificate says so. */
async function sign(cast: Cast): Promise<string> {
  const { secretary, watcher } = cast;
  const minutes = minutesOf(watcher.state);
  const pdf = await bytesOf(cast, minutes, "pdf");
  const signer = await makeSigner({
    holder: "Văn thư (khóa mẫu)",
    from: "2022-01-01T00:00:00.000Z",
    to: "2032-01-01T00:00:00.000Z",
  });
  const signed = Buffer.from(await signPdf(pdf, signer));
  await secretary.locator('input[type="file"]').setInputFiles({
    name: "bien-ban-da-ky.pdf",
    mimeType: "application/pdf",
    buffer: signed,
  });
  const { issued: documents } = await watcher.until(
    ({ issued: all }) => all.some((one) => one.signed !== null),
    60_000,
  );
  await secretary.getByText("Chữ ký phủ toàn bộ tệp, nội dung còn nguyên.").waitFor();
  await shoot(secretary, "33-ban-ky-so", true);
  await writeFile(path.join(demoFolder, "bien-ban-da-ky.pdf"), signed);
  const [facts] = documents.find((one) => one.signed !== null)?.signed?.signatures ?? [];
  return `${facts?.holder}, ${facts?.coversWholeFile ? "phủ toàn bộ tệp" : "không phủ hết"}`;
}

async function issueAll(cast: Cast, office: Page): Promise<string> {
  const { watcher } = cast;
  await office.reload();
  for (const { kind, name } of issued) {
    await office.getByRole("button", { name: `Ban hành: ${name}`, exact: true }).click();
    await office.getByRole("dialog").getByRole("button", { name: "Ban hành" }).click();
    await watcher.until(({ issued: all }) => all.some((one) => one.kind === kind), 60_000);
    await office.getByRole("dialog").waitFor({ state: "detached" });
  }
  await shoot(office, "34-da-ban-hanh", true);
  return `${watcher.state.issued.length} văn bản, mỗi văn bản DOCX và PDF`;
}

/** Opens every issued file with the checker and keeps its report beside the files. */
async function checkAll(cast: Cast): Promise<string> {
  const lines: string[] = [];
  let rules = 0;
  for (const document of cast.watcher.state.issued)
    for (const format of ["docx", "pdf"] as const) {
      const bytes = await bytesOf(cast, document, format);
      await writeFile(path.join(demoFolder, `van-ban-${document.kind}.${format}`), bytes);
      const findings = await checkOfficial(bytes, { format, kind: document.kind });
      rules += findings.length;
      for (const { rule, ok, found } of findings)
        lines.push(`${ok ? "✓" : "✗"} ${document.kind}.${format}  ${rule}  ${found}`);
    }
  await writeFile(path.join(demoFolder, "the-thuc.txt"), `${lines.join("\n")}\n`);
  const broken = lines.filter((line) => line.startsWith("✗"));
  insist(broken.length === 0, `rules not kept:\n${broken.join("\n")}`);
  return `${cast.watcher.state.issued.length * 2} tệp, ${rules} lần soát, không lỗi`;
}

async function verifyCode(cast: Cast): Promise<string> {
  const { digest } = minutesOf(cast.watcher.state);
  const reader = await cast.newWindow({ javaScriptEnabled: false });
  await reader.goto(`${cast.server.url}/xac-minh`);
  await reader.getByRole("textbox").last().fill(digest);
  await reader.locator("main form button").click();
  await reader.getByText(/khóa/).first().waitFor();
  const text = await reader.getByRole("main").innerText();
  insist(text.includes("Biên bản"), "the public page doesn't know the minutes' code");
  await shoot(reader, "35-xac-minh");
  await reader.context().close();
  return digest.slice(0, 16);
}

function minutesOf({ issued: documents }: { issued: IssuedDocument[] }): IssuedDocument {
  const minutes = documents.find(({ kind }) => kind === "minutes");
  if (!minutes) throw new Error("the minutes are not sealed");
  return minutes;
}

async function bytesOf(cast: Cast, { id }: IssuedDocument, format: "docx" | "pdf"): Promise<Uint8Array> {
  const address = `${cast.server.url}/api/conferences/${cast.conferenceId}/issued/${id}.${format}`;
  const response = await fetch(address, { headers: { cookie: cast.api.cookie } });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
