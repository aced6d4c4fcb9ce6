import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { DocumentKind } from "@diemcau/shared/model/official";
import { AppError, errorText } from "@diemcau/shared/protocol/errors";
import { officialForm } from "@diemcau/shared/rules/officialForm";
import { checkOfficial, type CheckedFormat } from "./checkOfficial.ts";
import { kindOf } from "./kindOf.ts";

/** How the command is used, for whoever typed something else. */
const usage = `Cách dùng: npm run check-document -- <tệp .docx hoặc .pdf> [--kind ${DocumentKind.options.join("|")}]`;

/** Prints what each rule of the form says of a document; the exit code is 0 only when all are kept. */
async function main(): Promise<number> {
  const asked = questionOf();
  if (!asked) {
    console.error(usage);
    return 2;
  }
  const bytes = await readFile(asked.file);
  const format: CheckedFormat = bytes[0] === 0x50 ? "docx" : "pdf";
  const kind = asked.kind ?? (await kindOf(bytes, format));
  if (!kind) {
    console.error(`Không nhận ra tên loại văn bản. ${usage}`);
    return 2;
  }
  const findings = await checkOfficial(bytes, { format, kind });
  for (const { rule, ok, found } of findings)
    console.log(`${ok ? "✓" : "✗"} ${rule.padEnd(20)} ${officialForm[rule].vi}\n  ${" ".repeat(20)} ${found}`);
  const broken = findings.filter(({ ok }) => !ok);
  console.log(`${kind}, ${format}: ${findings.length - broken.length}/${findings.length} quy tắc đạt`);
  return broken.length > 0 ? 1 : 0;
}

function questionOf(): { file: string; kind: DocumentKind | undefined } | null {
  try {
    const { values, positionals } = parseArgs({ options: { kind: { type: "string" } }, allowPositionals: true });
    const [file, ...others] = positionals;
    const kind = DocumentKind.optional().safeParse(values.kind);
    return file !== undefined && others.length === 0 && kind.success ? { file, kind: kind.data } : null;
  } catch {
    return null;
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof AppError ? errorText(error.toReply()) : `Không mở được tệp: ${String(error)}`);
  process.exitCode = 2;
}
