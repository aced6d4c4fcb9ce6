import { Button, CopyButton, Group, Stack, Text } from "@mantine/core";
import { createPortal } from "react-dom";
import { useTranslation } from "react-i18next";
import { useConference } from "../session/useConference.ts";
import styles from "./LinkCard.module.css";
import { QrCode } from "./QrCode.tsx";

/** A link that was just made; it can't be had again. */
export interface MadeLink {
  name: string;
  point: string;
  address: string;
}

/** A personal link to copy, to mail, to print, and as a QR code for a phone. */
export function LinkCard({ made }: { made: MadeLink }) {
  const { t } = useTranslation();
  const { name, point, address } = made;
  const conference = useConference().state.conference?.title ?? "";
  const facts = { name, point, conference, link: address };
  const body = t("presenters:link.body", facts);
  const mail = `mailto:?subject=${encodeURIComponent(t("presenters:link.subject", facts))}&body=${encodeURIComponent(body)}`;
  return (
    <div className={styles.card}>
      <QrCode text={address} label={t("presenters:link.qr")} size={168} />
      <Stack gap="sm" className={styles.words}>
        <Text fw={600}>{t("presenters:link.title", { name })}</Text>
        <code className={styles.address}>{address}</code>
        <Text size="sm">{t("presenters:link.once")}</Text>
        <Group gap="sm">
          <CopyButton value={address}>
            {({ copied, copy }) => (
              <Button onClick={copy}>{t(copied ? "presenters:link.copied" : "presenters:link.copy")}</Button>
            )}
          </CopyButton>
          <Button component="a" href={mail} variant="default">
            {t("presenters:link.mail")}
          </Button>
          <Button variant="default" onClick={() => window.print()}>
            {t("presenters:link.print")}
          </Button>
        </Group>
      </Stack>
      {createPortal(
        <div data-printed className={styles.printed}>
          <p>{body}</p>
          <QrCode text={address} label={t("presenters:link.qr")} size={260} />
        </div>,
        document.body,
      )}
    </div>
  );
}
