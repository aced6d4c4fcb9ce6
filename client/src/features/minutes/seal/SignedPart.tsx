import type { IssuedDocument, SignatureFacts } from "@diemcau/shared/model/official";
import { errorText } from "@diemcau/shared/protocol/errors";
import { clockTime, shortDate } from "@diemcau/shared/text/time";
import { Alert, Anchor, Button, FileButton } from "@mantine/core";
import { IconUpload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ApiError } from "../../../api/http.ts";
import { currentLanguage } from "../../../i18n/index.ts";
import styles from "./SealPanel.module.css";
import { useHandBack } from "./useSeal.ts";

interface Props {
  conferenceId: string;
  document: IssuedDocument;
  timeZone: string;
  maySign: boolean;
}

/** The file that the office signed with its own tool, and what its signatures say. */
export function SignedPart({ conferenceId, document: { id, signed }, timeZone, maySign }: Props) {
  const { t } = useTranslation();
  const { mutate, isPending, error } = useHandBack(conferenceId, id);
  return (
    <div className={styles.signedPart}>
      <h3 className={styles.small}>{t("sealing:signed.title")}</h3>
      {signed ? (
        <>
          {signed.signatures.map((signature) => (
            <Signature key={signature.serial + signature.signedAt} signature={signature} timeZone={timeZone} />
          ))}
          {!signed.extendsIssued && <Alert color="yellow">{t("sealing:signed.notIssued")}</Alert>}
          <p className={styles.note}>{t("sealing:signed.untrusted")}</p>
          <Anchor href={`/api/conferences/${conferenceId}/issued/${id}/signed`} target="_blank" size="sm">
            {t("sealing:signed.open")}
          </Anchor>
        </>
      ) : (
        <p className={styles.note}>{t("sealing:signed.none")}</p>
      )}
      {error && (
        <Alert color="red" role="alert">
          {error instanceof ApiError ? errorText(error.reply, currentLanguage()) : t("common:failed")}
        </Alert>
      )}
      {maySign && (
        <FileButton accept="application/pdf" onChange={(file) => file && mutate(file)}>
          {(button) => (
            <Button {...button} size="xs" variant="default" loading={isPending} leftSection={<IconUpload size={16} />}>
              {t(isPending ? "sealing:signed.working" : signed ? "sealing:signed.again" : "sealing:signed.hand")}
            </Button>
          )}
        </FileButton>
      )}
    </div>
  );
}

function Signature({ signature, timeZone }: { signature: SignatureFacts; timeZone: string }) {
  const { t } = useTranslation();
  const { holder, organization, issuer, serial, validFrom, validTo, signedAt, coversWholeFile } = signature;
  const facts = [
    ["holder", [...new Set([holder, organization])].filter((part) => part !== "").join(", ")],
    ["issuer", issuer],
    ["serial", serial],
    ["validity", `${shortDate(validFrom, timeZone)} – ${shortDate(validTo, timeZone)}`],
    ["at", signedAt === null ? "–" : `${clockTime(signedAt, timeZone)}, ${shortDate(signedAt, timeZone)}`],
  ] as const;
  return (
    <>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`sealing:signed.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.stands}>{t(coversWholeFile ? "sealing:signed.whole" : "sealing:signed.part")}</p>
      {!signature.withinValidity && <Alert color="yellow">{t("sealing:signed.expired")}</Alert>}
    </>
  );
}
