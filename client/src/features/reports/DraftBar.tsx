import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { FormActions } from "../forms/FormActions.tsx";
import type { KeptState } from "./DraftKeeper.ts";

interface Props {
  state: KeptState;
  busy: boolean;
  onSubmit: () => void;
}

/** How far the draft is kept, and the way to hand it in. */
export function DraftBar({ state, busy, onSubmit }: Props) {
  const { t } = useTranslation();
  const stuck = state === "conflict" || state === "taken";
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <FormActions sticky submit={t("reports:unit.submit")} busy={busy} disabled={stuck}>
        <Text size="sm" c={state === "unreached" || stuck ? "onAir" : "dimmed"} role="status">
          {wordOf(state) && t(`reports:unit.draft.${wordOf(state) ?? "kept"}`)}
        </Text>
      </FormActions>
    </form>
  );
}

function wordOf(state: KeptState) {
  return state === "refused" || state === "taken" ? null : state;
}
