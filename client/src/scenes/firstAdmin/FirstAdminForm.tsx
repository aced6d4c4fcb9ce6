import { FirstAdmin, type Me } from "@diemcau/shared/protocol/rest";
import { Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { post } from "../../api/http.ts";
import { meKey } from "../../features/account/useMe.ts";
import { refusalOf } from "../../features/forms/faults.ts";
import { RefusalAlert } from "../../features/forms/RefusalAlert.tsx";
import { useForm } from "../../features/forms/useForm.ts";

/** Name, sign-in name and password of the first administrator; signs in with them. */
export function FirstAdminForm({ token }: { token: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const form = useForm({ name: "", signInName: "", password: "" });
  const [busy, setBusy] = useState(false);

  async function send(event: FormEvent) {
    event.preventDefault();
    const admin = form.read(FirstAdmin, { ...form.values, token });
    if (!admin) return;
    setBusy(true);
    try {
      queries.setQueryData(meKey, await post<Me>("/first-admin", admin));
      void navigate("/", { replace: true });
    } catch (error) {
      form.refuse(refusalOf(error));
      setBusy(false);
    }
  }
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <Stack gap="md">
        <RefusalAlert refusal={form.refusal} />
        <TextInput
          label={t("directory:person.name")}
          value={form.values.name}
          onChange={(event) => form.set("name", event.currentTarget.value)}
          error={form.fault("name")}
          autoComplete="name"
          autoFocus
        />
        <TextInput
          label={t("signIn:signInName")}
          description={t("signIn:firstAdmin.signInNameHint")}
          value={form.values.signInName}
          onChange={(event) => form.set("signInName", event.currentTarget.value)}
          error={form.fault("signInName")}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <PasswordInput
          label={t("signIn:password")}
          description={t("directory:person.passwordHint")}
          value={form.values.password}
          onChange={(event) => form.set("password", event.currentTarget.value)}
          error={form.fault("password")}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ "aria-label": t("signIn:showPassword") }}
        />
        <Button type="submit" loading={busy} fullWidth>
          {t("signIn:firstAdmin.submit")}
        </Button>
      </Stack>
    </form>
  );
}
