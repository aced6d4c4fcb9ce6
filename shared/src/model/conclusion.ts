import { prose } from "../text/plainText.ts";

/** One numbered point of the chair's conclusion. Numbers run 1, 2, 3 … in the order of the list. */
export interface Conclusion {
  id: string;
  text: string;
  recordedAt: string;
}

export const ConclusionText = prose(4000);
