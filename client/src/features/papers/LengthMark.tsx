import type { PaperCall } from "@diemcau/shared/model/paper";
import type { RichText } from "@diemcau/shared/model/richText";
import { paperLength } from "@diemcau/shared/rules/paperLength";
import { Text } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";

/** About how long a text is, and whether that is more than was asked for. */
export function LengthMark({ text, call }: { text: RichText; call: PaperCall | null }) {
  const { t } = useTranslation();
  const { words, pages, minutes } = useMemo(() => paperLength(text), [text]);
  const over = [
    ...(call?.maxPages && pages > call.maxPages ? [t("papers:length.overPages", { limit: call.maxPages })] : []),
    ...(call?.minutes && minutes > call.minutes ? [t("papers:length.overMinutes", { limit: call.minutes })] : []),
  ];
  return (
    <Text size="sm" c={over.length > 0 ? "onAir" : "dimmed"}>
      {t("papers:length.about", { words, pages, minutes })}
      {over.length > 0 && ` · ${over.join(", ")}`}
    </Text>
  );
}
