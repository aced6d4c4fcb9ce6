import { type Me, SignIn } from "@diemcau/shared/protocol/rest";
import { duration } from "@diemcau/shared/text/time";
import { Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { post } from "../../api/http.ts";
import { meKey } from "../../features/account/useMe.ts";
import { type Refusal, refusalOf } from "../../features/forms/faults.ts";
import { RefusalAlert } from "../../features/forms/RefusalAlert.tsx";
import { useForm } from "../../features/forms/useForm.ts";
import { useWait } from "./useWait.ts";

/** Name and password. After too many attempts the button waits as long as the server says. */
export function SignInForm({ onSignedIn }: { onSignedIn: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const form = useForm({ signInName: "", password: "" });
  const [busy, setBusy] = useState(false);
  const wait = useWait();
  const waiting = wait.secondsLeft > 0;

  async function send(event: FormEvent) {
    event.preventDefault();
    const account = form.read(SignIn);
    if (!account) return;
    setBusy(true);
    try {
      queries.setQueryData(meKey, await post<Me>("/session", account));
      onSignedIn();
    } catch (error) {
      const refusal = refusalOf(error);
      form.refuse(refusal);
      wait.begin(refusal);
      setBusy(false);
    }
  }
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <Stack gap="sm">
        <RefusalAlert refusal={isWait(form.refusal) && !waiting ? null : form.refusal} />
        <TextInput
          label={t("signIn:signInName")}
          value={form.values.signInName}
          onChange={(event) => form.set("signInName", event.currentTarget.value)}
          error={form.fault("signInName")}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
        />
        <PasswordInput
          label={t("signIn:password")}
          value={form.values.password}
          onChange={(event) => form.set("password", event.currentTarget.value)}
          error={form.fault("password")}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ "aria-label": t("signIn:showPassword") }}
        />
        <Button type="submit" mt="xs" loading={busy} disabled={waiting} fullWidth>
          {waiting ? t("signIn:submitIn", { left: duration(wait.secondsLeft) }) : t("signIn:submit")}
        </Button>
      </Stack>
    </form>
  );
}

/** The refusal names a time to wait, and is over when that is. */
function isWait(refusal: Refusal | null): boolean {
  return refusal !== null && refusal !== "unreachable" && refusal.code === "rate.limited";
}
