import type { DeviceRole } from "@diemcau/shared/model/point";
import type { PairedDevice } from "@diemcau/shared/protocol/rest";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { Button } from "../../components/plain/Button.tsx";
import { Field } from "../../components/plain/Field.tsx";
import { KnownDevice } from "./KnownDevice.tsx";
import styles from "./PairingScene.module.css";
import { Refusal } from "./Refusal.tsx";
import { RoleChoice } from "./RoleChoice.tsx";
import { usePairing } from "./usePairing.ts";

/** First step: the six digits of the operator's page, and what this machine is for. */
export function PairStep({ onPaired }: { onPaired: (device: PairedDevice) => void }) {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const [code, setCode] = useState(() => digits(search.get("ma") ?? ""));
  const [role, setRole] = useState<DeviceRole>("both");
  const [name, setName] = useState<string | null>(null);
  const { pair, busy, refusal } = usePairing(onPaired);
  const send = (replaceScreen: boolean) =>
    void pair({ code, role, name: (name ?? "").trim() || t(`pairing:names.${role}`), replaceScreen });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(false);
  };
  return (
    <>
      <h1>{t("pairing:title")}</h1>
      <p className={styles.lead}>{t("pairing:lead")}</p>
      <KnownDevice />
      <form className={styles.form} onSubmit={submit}>
        <div className={styles.code}>
          <Field label={t("pairing:code")} hint={t("pairing:codeHint")}>
            <input
              value={code}
              onChange={({ target }) => setCode(digits(target.value))}
              inputMode="numeric"
              autoComplete="one-time-code"
              placeholder="000000"
              required
              minLength={6}
              maxLength={12}
              autoFocus
            />
          </Field>
        </div>
        <RoleChoice role={role} onChoose={setRole} />
        <Field label={t("pairing:name")} hint={t("pairing:nameHint")}>
          <input
            value={name ?? t(`pairing:names.${role}`)}
            onChange={({ target }) => setName(target.value)}
            maxLength={60}
          />
        </Field>
        {refusal && <Refusal refusal={refusal} onReplace={() => send(true)} />}
        <div className={styles.end}>
          <Button type="submit" look="action" shortcut="Enter" disabled={busy || code.length !== 6}>
            {t(busy ? "pairing:busy" : "pairing:submit")}
          </Button>
        </div>
      </form>
    </>
  );
}

/** Codes are read aloud and pasted with spaces; only the digits count. */
function digits(text: string): string {
  return text.replace(/\D/g, "").slice(0, 6);
}
