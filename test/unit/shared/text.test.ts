import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { canonicalJson } from "@diemcau/shared/text/canonicalJson";
import { html } from "@diemcau/shared/text/html";
import { line, prose } from "@diemcau/shared/text/plainText";
import { compareVietnamese, searchKey, slug } from "@diemcau/shared/text/searchKey";
import { duration, longDate, officialTime, shortDate } from "@diemcau/shared/text/time";

const zone = "Asia/Ho_Chi_Minh";

describe("what is typed", () => {
  test("decomposed letters are composed, so that equal names are equal", () => {
    expect(line().parse("Nguyễn Thị Bích Thủy".normalize("NFD"))).toBe("Nguyễn Thị Bích Thủy");
  });

  test.each(["\u202E", "\u2066", "\u200B", "\u0000"])(
    "a hidden character %j is refused, not removed in silence",
    (hidden) => {
      const result = line().safeParse(`Ba ${hidden}Tơ`);
      expect(result.error?.issues[0]?.message).toBe("text.hidden");
    },
  );

  test("markup is text like any other", () => {
    expect(line().parse("<b>Ba Tơ</b>")).toBe("<b>Ba Tơ</b>");
  });

  test("prose keeps its paragraphs with one kind of line end", () => {
    expect(prose(100).parse("một\r\nhai\rba")).toBe("một\nhai\nba");
  });

  test("a line that passed once passes again unchanged", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        const first = line().safeParse(text);
        if (first.success) expect(line().parse(first.data)).toBe(first.data);
      }),
    );
  });
});

describe("what is shown", () => {
  test("nothing that is put into a page can open a tag or leave an attribute", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const page = html`<a title="${text}">${text}</a>`.text;
        const inside = page.slice('<a title="'.length, -"</a>".length);
        expect(inside.replace('">', "")).not.toMatch(/[<>"']/);
      }),
    );
  });

  test("the absent prints nothing, a list prints its parts, made markup stays", () => {
    expect(html`<p>${null}${false}${["a&b", html`<br>`]}${2}</p>`.text).toBe("<p>a&amp;b<br>2</p>");
  });

  test("dates and times read as the offices write them, in the conference's zone", () => {
    expect(longDate("2022-04-28T00:30:00.000Z", zone)).toBe("ngày 28 tháng 4 năm 2022");
    expect(longDate("2022-02-03T00:30:00.000Z", zone)).toBe("ngày 03 tháng 02 năm 2022");
    expect(officialTime("2022-04-28T00:30:00.000Z", zone)).toBe("07 giờ 30");
    expect(shortDate("2022-04-27T17:30:00.000Z", zone)).toBe("28/4/2022");
  });

  test("durations pass an hour and below zero", () => {
    expect([duration(65), duration(4360), duration(-5)]).toEqual(["01:05", "1:12:40", "-00:05"]);
  });
});

describe("finding and ordering", () => {
  test("a search finds names without accents, also đ", () => {
    expect(searchKey("  Đức  PHỔ ")).toBe("duc pho");
    expect(searchKey("Sơn Tịnh".normalize("NFD"))).toBe("son tinh");
  });

  test("a web address holds letters, digits and hyphens, cut at a word", () => {
    expect(slug("Hội nghị chuyên đề: “Quy chế dân chủ”!")).toBe("hoi-nghi-chuyen-de-quy-che-dan-chu");
    expect(slug("một hai ba", 8)).toBe("mot-hai");
  });

  test("names stand in Vietnamese order, numbers by value", () => {
    expect(["Đức Phổ", "Sơn Hà", "Ba Tơ", "Phòng 15", "Phòng 2"].sort(compareVietnamese)).toEqual([
      "Ba Tơ",
      "Đức Phổ",
      "Phòng 2",
      "Phòng 15",
      "Sơn Hà",
    ]);
  });
});

test("canonical JSON depends on the value alone, not on the order its members were made in", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse());
      expect(canonicalJson(turned)).toBe(canonicalJson(value));
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
