/** What the board's left column shows. */
export const sideTabs = ["agenda", "slides"] as const;
export type SideTab = (typeof sideTabs)[number];
