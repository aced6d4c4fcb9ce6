import type { ConfirmRole, SealView } from "@diemcau/shared/protocol/sealing";
import { errorText } from "@diemcau/shared/protocol/errors";
import { Alert, Button, Group, Modal, PasswordInput, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiError } from "../../../api/http.ts";
import { currentLanguage } from "../../../i18n/index.ts";
import { useConfirm } from "./useSeal.ts";

interface Props {
  conferenceId: string;
  seal: SealView;
  role: ConfirmRole;
  /** Digest of what the person has read. */
  digest: string;
  onClose: () => void;
}

/** Asks for the password once more, and says what follows from it. */
export function ConfirmDialog({ conferenceId, seal, role, digest, onClose }: Props) {
  const { t } = useTranslation();
  const [password, setPassword] = useState("");
  const { mutate, isPending, error } = useConfirm(conferenceId);
  const { target } = seal;
  const last = seal.places.some((place) => place.role !== role && place.holds);
  const submit = () => mutate({ target, digest, password }, { onSuccess: onClose });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(target === "minutes" ? "sealing:dialog.title" : "sealing:dialog.titleSupplement")}
      closeButtonProps={{ "aria-label": t("common:close") }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack>
          <Text size="sm">{t("sealing:dialog.text")}</Text>
          {last && (
            <Text size="sm" fw={600}>
              {t("sealing:dialog.last")}
            </Text>
          )}
          {seal.demoPassword && <Alert variant="light">{t("sealing:dialog.demo")}</Alert>}
          <PasswordInput
            label={t("sealing:dialog.password")}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            autoComplete="current-password"
            data-autofocus
            error={
              error && (error instanceof ApiError ? errorText(error.reply, currentLanguage()) : t("common:failed"))
            }
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t("common:cancel")}
            </Button>
            <Button type="submit" loading={isPending} disabled={password === ""}>
              {t(isPending && last ? "sealing:dialog.sealing" : "sealing:dialog.submit")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
