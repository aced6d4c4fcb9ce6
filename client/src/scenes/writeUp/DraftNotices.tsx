import type { WriteUpReply } from "@diemcau/shared/protocol/rest";
import { Alert, Button, Group, Text } from "@mantine/core";
import { IconCornerUpLeft, IconRefresh } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ConflictNotice } from "../../features/forms/ConflictNotice.tsx";
import { differencesOf } from "../../features/forms/differences.ts";
import { RefusalAlert } from "../../features/forms/RefusalAlert.tsx";
import { useConfirm } from "../../features/forms/useConfirm.tsx";
import { aroundDifference, articleFields } from "../../features/writeUp/articleFields.ts";
import { inputOf } from "../../features/writeUp/articleDraft.ts";
import type { ArticleEditor } from "../../features/writeUp/useArticleEditor.ts";
import styles from "./WriteUpPage.module.css";

/** What the writer should know: sent back and why, changed by somebody else, not taken, newer facts in the minutes. */
export function DraftNotices({ editor, reply }: { editor: ArticleEditor; reply: WriteUpReply }) {
  const { t } = useTranslation();
  const { ask, dialog } = useConfirm();
  const { writeUp, suggestion } = reply;
  const takeSuggestion = () => {
    if (!suggestion) return;
    ask({
      title: t("writeUp:suggestion.title"),
      text: t("writeUp:suggestion.text"),
      action: t("writeUp:suggestion.action"),
      onConfirm: async () => editor.change({ type: "restart", input: suggestion }),
    });
  };
  return (
    <div className={styles.notices}>
      {editor.conflict && (
        <ConflictNotice
          differences={differencesOf(
            articleFields(inputOf(editor.draft), t),
            articleFields(editor.conflict.theirs, t),
          ).map(({ label, mine, theirs }) => ({ label, ...aroundDifference(mine, theirs) }))}
          onTakeTheirs={editor.takeTheirs}
          onKeepMine={editor.keepMine}
        />
      )}
      <RefusalAlert refusal={editor.refusal} />
      {writeUp.remark !== "" && (
        <Alert color="onAir" variant="light" icon={<IconCornerUpLeft size={18} />} title={t("writeUp:returned")}>
          {writeUp.remark}
        </Alert>
      )}
      {suggestion && writeUp.version > 0 && (
        <Group justify="space-between" gap="sm">
          <Text size="sm" c="dimmed">
            {t("writeUp:suggestion.note")}
          </Text>
          <Button variant="subtle" size="xs" leftSection={<IconRefresh size={16} />} onClick={takeSuggestion}>
            {t("writeUp:suggestion.action")}
          </Button>
        </Group>
      )}
      {dialog}
    </div>
  );
}
