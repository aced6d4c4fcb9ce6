import type { UnitPart } from "@diemcau/shared/rules/assignments";
import { useTranslation } from "react-i18next";
import { StateBadge } from "../forms/StateBadge.tsx";
import { partLooks, partWord } from "./partLook.ts";

/** How a unit stands, by sign, word and colour. */
export function PartBadge({ part }: { part: Pick<UnitPart, "state" | "begun" | "doneLate"> }) {
  const { t } = useTranslation();
  const { tone, sign } = partLooks[part.state];
  return (
    <StateBadge tone={tone} sign={sign}>
      {t(partWord(part))}
    </StateBadge>
  );
}
