import { errorText } from "@diemcau/shared/protocol/errors";
import { Anchor, Button, Center, Group, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { ApiError } from "../../api/http.ts";
import { currentLanguage } from "../../i18n/index.ts";

/** Stands where a page can't be read: why, and the ways on. */
export function Unreadable({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation();
  const text = error instanceof ApiError ? errorText(error.reply, currentLanguage()) : t("common:failed");
  return (
    <Center mih="60vh" p="lg">
      <Stack maw={520} role="alert">
        <Title order={1} size="h3">
          {t("minutes:unreadable")}
        </Title>
        <Text>{text}</Text>
        <Group>
          <Button onClick={onRetry}>{t("common:retry")}</Button>
          <Anchor component={Link} to="/">
            {t("common:home")}
          </Anchor>
        </Group>
      </Stack>
    </Center>
  );
}
