import { prose } from "../text/plainText.ts";

/** One numbered point of the chair's conclusion. Numbers run 1, 2, 3 … in the order of the list. */
export interface Conclusion {
  id: string;
  /** The edited wording: what documents print. */
  text: string;
  /** The wording as it was spoken. */
  spoken: string;
  recordedAt: string;
  /** Meant for the public's page. */
  public: boolean;
  /** The office decided that no task comes of it ("không phát sinh nhiệm vụ"). */
  noTask: boolean;
}

export const ConclusionText = prose(4000);

/** Most conclusions a conference has. */
export const maxConclusions = 200;

/** The conclusions as they were last shown to all points, and who has acknowledged them (PROTOCOL CN1). */
export interface ConclusionSharing {
  /** 1, 2, 3 …; a new showing asks every point again. */
  number: number;
  at: string;
  conclusions: { id: string; text: string }[];
  acknowledged: { pointId: string; pointName: string; at: string }[];
}
