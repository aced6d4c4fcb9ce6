import type { PairingCode } from "@diemcau/shared/protocol/rest";
import { duration } from "@diemcau/shared/text/time";
import { Button, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { post } from "../../api/http.ts";
import { notifyFailure } from "../../components/notify.ts";
import { useConference, useServerNow } from "../session/useConference.ts";
import styles from "./PairingCodeBox.module.css";

/** Makes a pairing code for a point and shows it large enough to be read out over the phone, as long as it is good. */
export function PairingCodeBox({ pointId }: { pointId: string }) {
  const { t } = useTranslation();
  const { session } = useConference();
  const make = useMutation({
    mutationFn: () => post<PairingCode>(`/conferences/${session.conferenceId}/points/${pointId}/pairing-code`),
    onError: notifyFailure,
  });
  return (
    <section className={styles.box}>
      <div className={styles.words}>
        <h3>{t("wall:point.pairing")}</h3>
        <Text size="sm" c="dimmed">
          {t("wall:point.pairingHint")}
        </Text>
        <Button
          mt="xs"
          variant={make.data ? "default" : "filled"}
          loading={make.isPending}
          onClick={() => make.mutate()}
        >
          {t(make.data ? "wall:point.newCode" : "wall:point.makeCode")}
        </Button>
      </div>
      {make.data && <Code code={make.data} />}
    </section>
  );
}

function Code({ code: { code, expiresAt } }: { code: PairingCode }) {
  const { t } = useTranslation();
  const left = Math.ceil((Date.parse(expiresAt) - useServerNow(500)) / 1000);
  return (
    <output className={styles.code} data-expired={left <= 0}>
      <strong>
        {code.slice(0, 3)} {code.slice(3)}
      </strong>
      <span>{left > 0 ? t("wall:point.expires", { time: duration(left) }) : t("wall:point.expired")}</span>
    </output>
  );
}
