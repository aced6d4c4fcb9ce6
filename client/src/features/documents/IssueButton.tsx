import type { DocumentKind, IssuedDocument } from "@diemcau/shared/model/official";
import { isNumbered } from "@diemcau/shared/rules/official/frame";
import { Button } from "@mantine/core";
import { IconCertificate } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { post } from "../../api/http.ts";
import { notify, notifyFailure } from "../../components/notify.ts";
import { useConfirm } from "../forms/useConfirm.tsx";
import { useConference, useMay } from "../session/useConference.ts";

/** Issues a document after a question that says what can't be taken back and what is still blank. */
export function IssueButton({ kind }: { kind: DocumentKind }) {
  const { t } = useTranslation();
  const { state, session } = useConference();
  const { ask, dialog } = useConfirm();
  const mayIssue = useMay("document.issue");
  if (!mayIssue) return null;
  const what = t(`documents:kind.${kind}`);
  const register = state.registers[kind];
  const blank = isNumbered(kind) && (!register || register.number === "" || register.date === null);

  async function issue() {
    try {
      const path = `/conferences/${encodeURIComponent(session.conferenceId)}/documents/${kind}/issue`;
      await post<IssuedDocument>(path);
      notify({ tone: "done", text: t("documents:ask.done") });
    } catch (error) {
      notifyFailure(error);
    }
  }
  return (
    <>
      <Button
        size="sm"
        leftSection={<IconCertificate size={16} />}
        aria-label={t("documents:issueLabel", { kind: what })}
        onClick={() =>
          ask({
            title: t("documents:ask.title", { kind: what.toLocaleLowerCase() }),
            text: [t("documents:ask.text"), ...(blank ? [t("documents:ask.blank")] : [])].join(" "),
            action: t("documents:ask.action"),
            onConfirm: issue,
          })
        }
      >
        {t("documents:issue")}
      </Button>
      {dialog}
    </>
  );
}
