/** What is usually put to the vote; Vietnamese whatever the page's language, since the record quotes it. */
export const usualChoices: readonly string[] = ["Tán thành", "Không tán thành", "Ý kiến khác"];
