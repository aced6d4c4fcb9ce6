import type { PublicationInput } from "@diemcau/shared/model/publication";
import { publishablePapers } from "@diemcau/shared/rules/publication";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import { shortDate } from "@diemcau/shared/text/time";
import { Checkbox, Fieldset, Stack, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import styles from "./Publication.module.css";
import { careFor } from "./publicationDraft.ts";
import { TickList } from "./TickList.tsx";

interface Props {
  state: ConferenceState;
  draft: PublicationInput;
  disabled: boolean;
  onChange: (draft: PublicationInput) => void;
}

/** Everything that can be opened of a conference, with a tick each. */
export function PublicationFields({ state, draft, disabled, onChange }: Props) {
  const { t } = useTranslation();
  const zone = state.conference?.timeZone ?? "UTC";
  const hidden = state.agenda.filter(({ internal }) => internal).length;
  const marked = state.conclusions.filter((conclusion) => conclusion.public).length;
  const waiting = state.papers.filter(({ state: stands }) => stands !== "approved").length;
  const tick = (part: "programme" | "conclusions" | "proceedings", description: string) => (
    <Checkbox
      label={t(`publication:part.${part}`)}
      description={description}
      checked={draft[part]}
      disabled={disabled}
      onChange={(event) => onChange({ ...draft, [part]: event.currentTarget.checked })}
    />
  );
  return (
    <Stack gap="md">
      <Fieldset legend={t("publication:page")}>
        <Stack gap="sm">
          {tick(
            "programme",
            t("publication:programmeHint", { shown: state.agenda.length - hidden }) +
              (hidden > 0 ? ` ${t("publication:hidden", { count: hidden })}` : ""),
          )}
          {tick("conclusions", t("publication:conclusionsHint", { marked, all: state.conclusions.length }))}
          {tick("proceedings", t("publication:proceedingsHint"))}
        </Stack>
      </Fieldset>
      <Fieldset legend={t("publication:part.papers")}>
        <TickList
          entries={publishablePapers(state).map(({ id, title, author }) => ({
            id,
            label: title,
            description: `${author.name} – ${author.title}`,
          }))}
          ticked={draft.paperIds}
          empty={t("publication:noPapers")}
          disabled={disabled}
          onChange={(paperIds) => onChange({ ...draft, paperIds })}
        />
        {waiting > 0 && (
          <Text size="sm" c="dimmed" mt="sm">
            {t("publication:waiting", { count: waiting })}
          </Text>
        )}
      </Fieldset>
      <Fieldset legend={t("publication:part.documents")}>
        <TickList
          entries={state.issued.map(({ id, kind, title, number, issuedAt, signed }) => {
            const care = careFor(kind, state);
            const told = [
              t(`documents:kind.${kind}`),
              number === "" ? "" : t("publication:number", { number }),
              t("publication:issued", { date: shortDate(issuedAt, zone) }),
              signed ? t("publication:signed") : "",
            ];
            return {
              id,
              label: title,
              description: told.filter((part) => part !== "").join(" · "),
              care: care && <CareNote text={t(`publication:care.${care}`)} />,
            };
          })}
          ticked={draft.documentIds}
          empty={t("publication:noDocuments")}
          disabled={disabled}
          onChange={(documentIds) => onChange({ ...draft, documentIds })}
        />
      </Fieldset>
    </Stack>
  );
}

function CareNote({ text }: { text: string }) {
  return (
    <p className={styles.care}>
      <IconAlertTriangle size={15} aria-hidden="true" /> {text}
    </p>
  );
}
