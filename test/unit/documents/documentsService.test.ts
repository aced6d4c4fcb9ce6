import { createHash } from "node:crypto";
import { beforeEach, describe, expect, test } from "@jest/globals";
import { Documents } from "@diemcau/server/domain/documents/Documents";
import { Minutes } from "@diemcau/server/domain/proceedings/Minutes";
import type { OfficialDocument } from "@diemcau/shared/rules/official/document";
import { suggestLetterhead } from "@diemcau/shared/rules/official/letterhead";
import { canonicalJson } from "@diemcau/shared/text/canonicalJson";
import { actorOf, codeOf, conferenceInput, deviceOf, unitOf } from "../../support/domain.ts";
import { type HeldConference, holdConference } from "../../support/heldConference.ts";
import { MemoryFileStore, MemoryMinutesStore } from "../../support/proceedings.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const office = actorOf("office");
const by = { id: "p-secretary", name: "Thư ký" };

let held: HeldConference;
let files: MemoryFileStore;
let documents: Documents;
/** What was printed, in its order. */
let printed: { documents: readonly OfficialDocument[]; format: string }[];

beforeEach(async () => {
  held = await holdConference();
  files = new MemoryFileStore();
  printed = [];
  const { conferences } = held.bench;
  let made = 0;
  documents = new Documents({
    conferences,
    directory: { unit: async (id) => unitOf(id), person: async () => null },
    minutes: new Minutes(new MemoryMinutesStore(), conferences),
    files,
    render: async (list, format) => {
      printed.push({ documents: list, format });
      return new TextEncoder().encode(`${format} ${canonicalJson(list)}`);
    },
    digest: sha256,
    surroundings: { now: () => new Date("2022-04-28T06:00:00.000Z"), newId: () => `document${++made}` },
  });
});

async function fillLetterhead(): Promise<void> {
  const { conference } = held.bench.state;
  if (!conference) throw new Error("there is no conference");
  await held.bench.run("document.letterhead", suggestLetterhead(conference, ""));
}

describe("a draft", () => {
  test("is refused while the log lacks what it needs, and in a rehearsal", async () => {
    expect(await codeOf(documents.draft(held.id, "supplement"))).toBe("document.notReady");
    expect(await codeOf(documents.draft("gone", "minutes"))).toBe("notFound");
    const { conference } = held.bench.state;
    if (!conference) throw new Error("there is no conference");
    await held.bench.conferences.found(office, {
      id: "rehearsal",
      commandId: "rehearse",
      events: [{ type: "conference.created", conference: { ...conference, id: "rehearsal", rehearsalOf: held.id } }],
    });
    expect(await codeOf(documents.draft("rehearsal", "programme"))).toBe("rehearsal.noRecord");
    expect(await codeOf(documents.issue(office, "rehearsal", "programme"))).toBe("rehearsal.noRecord");
  });

  test("carries the suggested letterhead until the office fills one in", async () => {
    const [before] = await documents.draft(held.id, "minutes");
    expect(before?.head.agency).toBe("VKSND QuangNgai");
    await held.bench.run("document.letterhead", {
      ...suggestLetterhead(held.bench.state.conference ?? fail(), ""),
      agency: "Viện kiểm sát nhân dân tỉnh",
    });
    const [after] = await documents.draft(held.id, "minutes");
    expect(after?.head.agency).toBe("Viện kiểm sát nhân dân tỉnh");
  });

  test("has a digest that changes with anything the document says, and with nothing else (PROTOCOL R8)", async () => {
    const before = await documents.digestOf(held.id, "minutes");
    await held.bench.run("document.register", { kind: "notice", number: "3", date: null });
    expect(await documents.digestOf(held.id, "minutes")).toBe(before);
    await held.bench.run("document.register", { kind: "minutes", number: "12", date: "2022-04-28" });
    expect(await documents.digestOf(held.id, "minutes")).not.toBe(before);
  });
});

describe("freezing", () => {
  test("keeps the canonical form, whose SHA-256 is printed, and both files, and commits nothing", async () => {
    const digest = await documents.digestOf(held.id, "minutes");
    const { seq } = held.bench.state;
    const frozen = await documents.freeze(held.id, "minutes", {
      issuedBy: by,
      confirmations: [
        {
          target: "minutes",
          role: "chair",
          person: { id: "c", name: "Chủ tọa", title: "" },
          digest,
          at: "2022-04-28T05:00:00.000Z",
        },
        {
          target: "minutes",
          role: "secretary",
          person: { id: "s", name: "Thư ký", title: "" },
          digest,
          at: "2022-04-28T04:30:00.000Z",
        },
      ],
    });
    expect(frozen.digest).toBe(digest);
    expect(frozen.canonical.file).toBe(digest);
    expect(held.bench.state.seq).toBe(seq);
    for (const { documents: list } of printed) {
      expect(list[0]?.digest).toBe(digest);
      expect(list[0]?.confirmed).toEqual([
        "Thư ký Thư ký xác nhận trên hệ thống lúc 11 giờ 30, ngày 28/4/2022.",
        "Chủ tọa Chủ tọa xác nhận trên hệ thống lúc 12 giờ 00, ngày 28/4/2022.",
      ]);
    }
    for (const { file } of [frozen.docx, frozen.pdf, frozen.canonical]) expect(files.files.has(file)).toBe(true);
  });
});

describe("issuing", () => {
  test("asks for the letterhead first, for the permission, and for a kind that is issued by one command", async () => {
    expect(await codeOf(documents.issue(office, held.id, "notice"))).toBe("document.noLetterhead");
    await fillLetterhead();
    expect(await codeOf(documents.issue(actorOf("operator"), held.id, "notice"))).toBe("permission.denied");
    expect(await codeOf(documents.issue(office, held.id, "minutes"))).toBe("permission.denied");
    expect(await codeOf(documents.issue(deviceOf(held.id, "host"), held.id, "notice"))).toBe("permission.denied");
    expect(held.bench.state.issued).toEqual([]);
  });

  test("of two at once one document stands in the log, and both learn of that one", async () => {
    await fillLetterhead();
    const both = await Promise.all([1, 2].map(() => documents.issue(office, held.id, "notice")));
    expect(held.bench.state.issued).toHaveLength(1);
    expect(both.map(({ id }) => id)).toEqual([held.bench.state.issued[0]?.id, held.bench.state.issued[0]?.id]);
  });

  test("the same again issues nothing; another number issues another document beside the first", async () => {
    await fillLetterhead();
    const first = await documents.issue(office, held.id, "notice");
    expect((await documents.issue(office, held.id, "notice")).id).toBe(first.id);
    await held.bench.run("document.register", { kind: "notice", number: "8", date: "2022-05-03" });
    const second = await documents.issue(office, held.id, "notice");
    expect(second).toMatchObject({ number: "8", date: "2022-05-03" });
    expect(held.bench.state.issued.map(({ id }) => id)).toEqual([first.id, second.id]);
  });
});

test("reading documents asks for the permission, and an unknown or unsigned one is told as such", async () => {
  expect(await codeOf(documents.view(actorOf("presenter"), held.id))).toBe("permission.denied");
  expect(() => documents.issued(office, held.id, "none")).toThrow(expect.objectContaining({ code: "notFound" }));
  await fillLetterhead();
  const { id } = await documents.issue(office, held.id, "notice");
  expect(documents.issued(actorOf("operator"), held.id, id).id).toBe(id);
  expect(() => documents.signed(office, held.id, id)).toThrow(expect.objectContaining({ code: "notFound" }));
});

test("the host unit's next conference starts from the last one's letterhead", async () => {
  await fillLetterhead();
  await held.bench.run("document.letterhead", {
    ...(held.bench.state.letterhead ?? fail()),
    archive: "VT, P15",
  });
  const { conferences } = held.bench;
  const create = (commandId: string, hostUnitId: string) =>
    conferences.create(office, {
      commandId,
      conference: conferenceInput({ hostUnitId, startsAt: "2022-06-01T00:30:00.000Z" }),
    });
  const next = await create("next", "QuangNgai");
  const other = await create("other", "host");
  expect((await documents.view(office, next.id)).suggestion.archive).toBe("VT, P15");
  expect((await documents.view(office, other.id)).suggestion.archive).toBe("VT, Hồ sơ");
});

function fail(): never {
  throw new Error("the bench lacks what this test needs");
}
