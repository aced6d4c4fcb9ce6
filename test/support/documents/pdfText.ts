import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** What each page of a PDF says, as its words are drawn. */
export async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const content = await (await document.getPage(number)).getTextContent();
    pages.push(
      content.items
        .map((item) => ("str" in item ? item.str : ""))
        .join(" ")
        .replace(/\s+/g, " ")
        .trim(),
    );
  }
  await task.destroy();
  return pages;
}

/** Title and language that a PDF tells. */
export async function factsOf(bytes: Uint8Array): Promise<{ title: unknown; language: unknown }> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const { info } = await document.getMetadata();
  const facts = { title: "Title" in info ? info.Title : null, language: "Language" in info ? info.Language : null };
  await task.destroy();
  return facts;
}
