/**
 * Sizes that NĐ 30/2020/NĐ-CP, Phụ lục I asks for. Lengths in twips (1/20 point), text sizes in points; both printers take
 * them from here.
 */
export const form = {
  /** A4, upright. */
  page: { width: 11906, height: 16838 },
  /** 20 mm above and below, 30 mm left, 15 mm right; the page number 10 mm below the edge. */
  margin: { top: 1134, bottom: 1134, left: 1701, right: 851, header: 567 },
  size: {
    nation: 12,
    motto: 13,
    agency: 12,
    number: 13,
    placeAndDate: 13,
    type: 14,
    subject: 14,
    body: 14,
    table: 13,
    signer: 14,
    recipientsTitle: 12,
    recipients: 11,
    pageNumber: 13,
    digest: 9,
    /** The title on a volume's cover. */
    cover: 14,
  },
  /** 1 cm. */
  firstLine: 567,
  /** Below each paragraph: 6 pt. */
  gap: 120,
  /** In 240ths of a line. */
  lineSpacing: 264,
  /** Left part of the head and of the foot; the right one has the rest. */
  headLeft: 3855,
  footLeft: 4400,
  /** Share of the text above that the lines below agency and subject take. */
  lineShare: 0.42,
  /** Where somebody signs. */
  signing: 1300,
  /** Before the title of a cover. */
  coverTop: 3600,
} as const;

/** Width of the text. */
export const textWidth = form.page.width - form.margin.left - form.margin.right;

/** Right part of the head. */
export const headRight = textWidth - form.headLeft;

/** Right part of the foot. */
export const footRight = textWidth - form.footLeft;

export const nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
export const motto = "Độc lập - Tự do - Hạnh phúc";

/** "Số: 12/BB-VKS", or with an empty place where the register gave no number; `null` for documents without one. */
export function numberLine({ symbol, number }: { symbol: string | null; number: string }): string | null {
  return symbol === null ? null : `Số: ${number === "" ? "\u00a0".repeat(6) : number}/${symbol}`;
}

/** How a line of the head or foot looks: size in points, what is above it and how far it is set in from both sides in twips. */
export interface FormLook {
  size: number;
  bold?: boolean;
  italics?: boolean;
  left?: boolean;
  before?: number;
  inset?: number;
}
