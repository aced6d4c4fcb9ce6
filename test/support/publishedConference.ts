import type { DocumentKind, IssuedDocument } from "@diemcau/shared/model/official";
import type { Paper, PaperVersion } from "@diemcau/shared/model/paper";
import type { PublicationInput } from "@diemcau/shared/model/publication";
import type { RichText } from "@diemcau/shared/model/richText";
import type { ConferenceEvent } from "@diemcau/shared/protocol/events";
import type { HeldConference } from "./heldConference.ts";
import type { MemoryFileStore } from "./proceedings.ts";

/** Nothing of a conference opened. */
export const nothing: PublicationInput = {
  programme: false,
  paperIds: [],
  documentIds: [],
  conclusions: false,
  proceedings: false,
};

/** A text of one heading, one paragraph, a list and a table. */
export function richText(...paragraphs: string[]): RichText {
  return {
    blocks: [
      { type: "heading", level: 2, runs: [{ text: "Kết quả nổi bật" }] },
      ...paragraphs.map((text) => ({ type: "paragraph" as const, runs: [{ text }] })),
      { type: "list", ordered: true, items: [[{ text: "Công khai" }], [{ text: "Đối thoại", bold: true }]] },
      {
        type: "table",
        header: true,
        rows: [
          [[{ text: "Đơn vị" }], [{ text: "Số vụ" }]],
          [[{ text: "Sơn Tịnh" }], [{ text: "14" }]],
        ],
      },
    ],
  };
}

/** Puts papers, documents and a publication into a held conference's log, as the parts that make them would. */
export class Archive {
  private readonly held: HeldConference;
  private readonly files: MemoryFileStore;

  constructor(held: HeldConference, files: MemoryFileStore) {
    this.held = held;
    this.files = files;
  }

  /** Keeps bytes; their SHA-256. */
  async keep(content: string | Uint8Array): Promise<{ file: string; bytes: number }> {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    return this.files.put(
      (async function* () {
        yield bytes;
      })(),
      1e8,
    );
  }

  /** A paper of the item that `who` spoke in, approved unless told otherwise; its id. */
  async paper(who: string, facts: Partial<Paper> = {}, text: RichText | null = richText("Phát huy dân chủ.")) {
    const itemId = this.held.itemOf.get(who)?.slice("item:".length) ?? "";
    const item = this.held.bench.state.agenda.find(({ id }) => id === itemId);
    const id = facts.id ?? `paper-${who}`;
    const handedIn = await this.keep(`the file of ${id}`);
    const read = text && (await this.keep(JSON.stringify(text)));
    const version: PaperVersion = {
      ...handedIn,
      number: 1,
      format: "docx",
      pages: 3,
      text: read?.file ?? null,
      warnings: [],
      submittedAt: "2022-04-20T01:00:00.000Z",
    };
    const paper: Paper = {
      id,
      itemId,
      title: `Bài của ${who}`,
      author: item?.person ?? { id: null, name: who, title: "Viện trưởng", unit: "" },
      formerAuthors: [],
      state: "approved",
      versions: [version],
      remark: "",
      decidedAt: "2022-04-21T01:00:00.000Z",
      readers: [],
      ...facts,
    };
    await this.commit({ type: "paper.submitted", paper });
    return id;
  }

  /** An issued document; its id. */
  async document(kind: DocumentKind, facts: Partial<IssuedDocument> = {}): Promise<string> {
    const id = facts.id ?? `document-${kind}`;
    const document: IssuedDocument = {
      id,
      kind,
      title: `Văn bản ${kind}`,
      number: "12",
      date: "2022-05-04",
      docx: await this.keep(`${id}.docx`),
      pdf: await this.keep(`${id}.pdf`),
      canonical: await this.keep(`${id}.json`),
      digest: "d".repeat(64),
      confirmations: [],
      issuedAt: "2022-05-04T01:00:00.000Z",
      issuedBy: { id: "office", name: "Văn phòng" },
      signed: null,
      ...facts,
    };
    await this.commit({ type: "document.issued", document });
    return id;
  }

  /** Opens parts of the conference by the approver's command; its path. */
  async open(input: Partial<PublicationInput>): Promise<string> {
    await this.held.bench.run("publication.change", { ...nothing, ...input });
    return `/hoi-nghi/${this.held.bench.state.publication?.slug}`;
  }

  async commit(...events: ConferenceEvent[]): Promise<void> {
    await this.held.bench.conferences.act(this.held.id, { kind: "system" }, () => ({ events }));
  }
}
