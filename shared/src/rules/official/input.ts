import type { LinkCause, LinkState } from "../../model/link.ts";
import type { Letterhead } from "../../model/official.ts";
import type { RichText } from "../../model/richText.ts";
import type { MinutesTexts } from "../minutesDocument.ts";
import type { ConferenceState } from "../state.ts";

/** A change of a point's link, as the log told it. */
export interface LinkEvent {
  at: string;
  pointName: string;
  state: LinkState;
  cause: LinkCause | null;
}

/** Everything that documents are made of. */
export interface OfficialInput {
  state: ConferenceState;
  /** The conference's own, or what the system suggests while nobody has filled it in. */
  letterhead: Letterhead;
  minutes: MinutesTexts;
  /** Texts of approved papers by paper id; absent where the file has none. */
  papers: Readonly<Record<string, RichText>>;
  linkEvents: readonly LinkEvent[];
}
