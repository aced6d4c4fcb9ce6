import type { MinutesSection } from "@diemcau/shared/rules/minutes";
import { type Doubt, minutesDoubts } from "@diemcau/shared/rules/minutesCheck";
import { factWords, lostFact } from "@diemcau/shared/rules/minutesFacts";
import { factAfter } from "@diemcau/shared/rules/minutesText";
import { clockTime } from "@diemcau/shared/text/time";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { MinutesText } from "../../conference/MinutesText.ts";
import { useSession } from "../session/useConference.ts";
import type { SectionMarks } from "./editor/marks.ts";

/** How long text and log rest before they are compared, in milliseconds. */
const restMs = 400;

/** Times, doubts and facts' words of a section; read anew a moment after its text or the log changed. */
export function useSectionMarks(text: MinutesText, sectionId: string, section: MinutesSection | null): SectionMarks {
  const session = useSession();
  const { t } = useTranslation();
  const [marks, setMarks] = useState<SectionMarks>(noMarks);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    let known = "";
    const read = () => {
      timer = null;
      const { state } = session.getSnapshot();
      const { text: words, facts, moments } = text.contentOf(sectionId);
      const timeZone = state.conference?.timeZone ?? "UTC";
      const doubts: Doubt[] = minutesDoubts(words, section, state);
      const shown = facts.map((fact) => fact && factWords(fact, state));
      const key = JSON.stringify([moments, doubts, shown]);
      if (key === known) return;
      known = key;
      setMarks({
        doubts,
        times: moments.map((at) =>
          at === null ? null : { at, text: clockTime(at, timeZone), label: t("minutes:moment") },
        ),
        wordsOf: (fact, before) => (fact ? factAfter(before, fact, state) : lostFact),
      });
    };
    const later = () => {
      timer ??= setTimeout(read, restMs);
    };
    read();
    const leave = [text.observe(sectionId, later), session.subscribe(later)];
    return () => {
      if (timer) clearTimeout(timer);
      for (const each of leave) each();
    };
  }, [session, text, sectionId, section, t]);
  return marks;
}

const noMarks: SectionMarks = { times: [], doubts: [], wordsOf: () => "" };
