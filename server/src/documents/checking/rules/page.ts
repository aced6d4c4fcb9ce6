import { formNumbers } from "@diemcau/shared/rules/officialForm";
import type { SeenPage } from "../seen.ts";
import { type Check, told, verdict } from "./verdict.ts";

/** In mm: files count in twips or points. */
const tolerance = 0.4;

const names = { top: "trên", bottom: "dưới", left: "trái", right: "phải" } as const;
const sides = ["top", "bottom", "left", "right"] as const;

export const checkPaper: Check = ({ document: { pages } }) => {
  const { width, height } = formNumbers.paper;
  const wrong = pages.filter(
    (page) => Math.abs(page.width - width) > tolerance || Math.abs(page.height - height) > tolerance,
  );
  const size = (page: SeenPage) => `${told(page.width)} × ${told(page.height)} mm`;
  return verdict(pages.length === 0 ? ["không có trang"] : wrong.map(size), pages[0] ? size(pages[0]) : "");
};

export const checkMargins: Check = ({ document: { pages } }) => {
  const faults = pages.flatMap(({ margins }) =>
    sides.flatMap((side) => {
      const [least, most] = formNumbers.margins[side];
      const found = margins[side];
      if (found === null || (found >= least - tolerance && found <= most + tolerance)) return [];
      return [`lề ${names[side]} ${told(found)} mm`];
    }),
  );
  const [first] = pages;
  const all = sides.flatMap((side) => {
    const found = first?.margins[side] ?? null;
    return found === null ? [] : [`${names[side]} ${told(found)}`];
  });
  return verdict(faults, `${all.join(", ")} mm`);
};

export const checkNumbering: Check = ({ document: { numbering } }) => numbering;
