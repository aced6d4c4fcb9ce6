import type { PublicationInput } from "@diemcau/shared/model/publication";
import { opensAnything } from "@diemcau/shared/rules/publication";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import { Text } from "@mantine/core";
import { IconCheck, IconEyeOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import styles from "./Publication.module.css";

/** What readers will have with this choice, line by line. */
export function SeenByReaders({ state, draft }: { state: ConferenceState; draft: PublicationInput }) {
  const { t } = useTranslation();
  const lines: { text: string; open: boolean }[] = [
    { text: t("publication:seen.facts"), open: opensAnything(draft) },
    { text: t("publication:seen.programme"), open: draft.programme },
    { text: t("publication:seen.papers", { count: draft.paperIds.length }), open: draft.paperIds.length > 0 },
    { text: t("publication:seen.documents", { count: draft.documentIds.length }), open: draft.documentIds.length > 0 },
    { text: t("publication:seen.conclusions"), open: draft.conclusions },
    { text: t("publication:seen.proceedings"), open: draft.proceedings },
    { text: t("publication:seen.article"), open: state.writeUpSlug !== null },
  ];
  return (
    <>
      <ul className={styles.seen}>
        {lines.map(({ text, open }) => (
          <li key={text} data-open={open}>
            {open ? <IconCheck size={18} aria-hidden="true" /> : <IconEyeOff size={18} aria-hidden="true" />}
            <span>
              {text}
              {!open && ` (${t("publication:seen.closed")})`}
            </span>
          </li>
        ))}
      </ul>
      {!opensAnything(draft) && (
        <Text size="sm" c="dimmed" mt="xs">
          {t("publication:seen.nothing")}
        </Text>
      )}
    </>
  );
}
