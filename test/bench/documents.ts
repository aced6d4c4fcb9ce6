import { renderInThread } from "@diemcau/server/documents/official/renderInThread";
import { officialDocuments } from "@diemcau/shared/rules/official/compose";
import { officialInput } from "../support/documents/officialInput.ts";
import { pagesOf } from "../support/documents/pdfText.ts";
import { printFigures } from "./figures.ts";

/** Pages of minutes that have to be printed in time, and how often it is measured. */
const pages = 100;
const rounds = 5;
/** What a secretary writes of one speech, as a paragraph. */
const paragraph =
  "Đơn vị đã tổ chức học tập, quán triệt và công khai các nội dung cán bộ được biết, bàn, làm và kiểm tra. ".repeat(6);

/** Minutes of a hundred pages as DOCX and as PDF, from the log's view to the file's bytes, the thread's start included. */
export async function benchDocuments(): Promise<void> {
  const input = await officialInput();
  const sections = Object.keys(input.minutes);
  const written = (each: number) => Object.fromEntries(sections.map((id) => [id, `${paragraph}\n`.repeat(each)]));
  const made = (each: number) => officialDocuments("minutes", { ...input, minutes: written(each) });
  let each = 30;
  let count = (await pagesOf(await renderInThread(made(each), "pdf"))).length;
  while (count < pages) {
    each = Math.ceil((each * pages) / count) + 1;
    count = (await pagesOf(await renderInThread(made(each), "pdf"))).length;
  }
  console.log(`${count} pages of minutes`);
  for (const format of ["docx", "pdf"] as const) {
    const taken: number[] = [];
    const worked: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const begun = performance.now();
      const before = process.cpuUsage();
      await renderInThread(made(each), format);
      taken.push(performance.now() - begun);
      const { user, system } = process.cpuUsage(before);
      worked.push((user + system) / 1000);
    }
    printFigures(`${format.toUpperCase()} of ${count} pages`, taken, "≤ 3000 ms");
    // What a quiet machine would need: the time that its cores worked, wherever others kept them from it.
    printFigures(`${format.toUpperCase()} of ${count} pages, time of the processor`, worked, "≤ 3000 ms");
  }
}
