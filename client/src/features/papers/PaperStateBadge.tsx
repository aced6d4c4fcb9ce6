import { Badge } from "@mantine/core";
import { IconCheck, IconClock, IconCornerUpLeft, IconFileUpload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { type OwnPaperState, paperStateColours } from "./paperState.ts";

const icons = {
  returned: IconCornerUpLeft,
  missing: IconFileUpload,
  submitted: IconClock,
  accepted: IconCheck,
} satisfies Record<OwnPaperState, typeof IconCheck>;

/** A paper's state by sign, word and colour; with a count before it where it sums up. */
export function PaperStateBadge({ state, count }: { state: OwnPaperState; count?: number }) {
  const { t } = useTranslation();
  const Icon = icons[state];
  return (
    <Badge
      color={paperStateColours[state]}
      variant="light"
      size="lg"
      tt="none"
      fw={600}
      leftSection={<Icon size={14} />}
    >
      {count === undefined ? "" : `${count} `}
      {t(`papers:state.${state}`)}
    </Badge>
  );
}
