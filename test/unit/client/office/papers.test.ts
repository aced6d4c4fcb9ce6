import { expect, test } from "@jest/globals";
import { PaperDrafts } from "@diemcau/client/features/papers/paperDraft";
import { checkPaperFile, fileSize } from "@diemcau/client/features/papers/paperFile";
import { maxPaperFile } from "@diemcau/shared/model/paper";

function memory() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

test("a file is told by its content, not by its name", async () => {
  expect(await checkPaperFile(new File(["%PDF-1.7\n…"], "tham-luan.txt"))).toBeNull();
  expect(await checkPaperFile(new File(["\n\n%PDF-1.4"], "a.pdf"))).toBeNull();
  expect(await checkPaperFile(new File(["PK\u0003\u0004"], "tham-luan.pdf"))).toBeNull();
  expect(await checkPaperFile(new File(["MZ\u0090"], "tham-luan.docx"))).toBe("format");
  expect(await checkPaperFile(new File([], "rong.pdf"))).toBe("empty");
});

test("a file over the limit is refused before it travels", async () => {
  expect(await checkPaperFile(new Blob(["%PDF-1.7", new Uint8Array(maxPaperFile)]))).toBe("tooLarge");
});

test("sizes read as offices write them", () => {
  expect(fileSize(300)).toBe("1 KB");
  expect(fileSize(820 * 1024)).toBe("820 KB");
  expect(fileSize(1.4 * 1024 * 1024)).toBe("1,4 MB");
  expect(fileSize(30 * 1024 * 1024, "en")).toBe("30 MB");
});

const draft = {
  version: 2,
  title: "Tham luận",
  text: { blocks: [{ type: "paragraph" as const, runs: [{ text: "Kính thưa" }] }] },
};

test("a copy of a draft is kept for its person and item, and forgotten once the server has it", () => {
  const store = memory();
  const drafts = new PaperDrafts(store, "thuy");
  expect(drafts.write("i1", draft)).toBe(true);
  expect(drafts.read("i1")).toEqual(draft);
  expect(drafts.read("i2")).toBeNull();
  expect(new PaperDrafts(store, "lieu").read("i1")).toBeNull();
  drafts.forget("i1");
  expect(drafts.read("i1")).toBeNull();
});

test("a storage that is full, closed or holds something else never breaks the page", () => {
  const fail = () => {
    throw new Error("QuotaExceededError");
  };
  const full = new PaperDrafts({ getItem: () => "{broken", setItem: fail, removeItem: fail }, "thuy");
  expect(full.write("i1", draft)).toBe(false);
  expect(full.read("i1")).toBeNull();
  full.forget("i1");
  expect(new PaperDrafts(null, "thuy").write("i1", draft)).toBe(false);
  const older = new PaperDrafts({ ...memory(), getItem: () => '{"title":"Cũ","text":"chữ thường"}' }, "thuy");
  expect(older.read("i1")).toBeNull();
});
