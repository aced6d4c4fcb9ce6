import { IconCheck, IconClock, IconCornerUpLeft, IconFileUpload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { StateBadge, type Tone } from "../forms/StateBadge.tsx";
import type { OwnPaperState } from "./paperState.ts";

const looks = {
  returned: { tone: "alarm", Icon: IconCornerUpLeft },
  missing: { tone: "todo", Icon: IconFileUpload },
  submitted: { tone: "under", Icon: IconClock },
  approved: { tone: "good", Icon: IconCheck },
} satisfies Record<OwnPaperState, { tone: Tone; Icon: typeof IconCheck }>;

/** A paper's state; with a count before it where it sums up. */
export function PaperStateBadge({ state, count }: { state: OwnPaperState; count?: number }) {
  const { t } = useTranslation();
  const { tone, Icon } = looks[state];
  return (
    <StateBadge tone={tone} sign={<Icon size={14} />}>
      {count === undefined ? "" : `${count} `}
      {t(`papers:state.${state}`)}
    </StateBadge>
  );
}
