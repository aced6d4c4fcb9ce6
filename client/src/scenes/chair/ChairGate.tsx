import type { ConferenceFacts } from "@diemcau/shared/model/conference";
import { errorText } from "@diemcau/shared/protocol/errors";
import { Anchor, Center, Loader, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useConference, useMay } from "../../features/session/useConference.ts";
import { currentLanguage } from "../../i18n/index.ts";

/** Shows the page once the conference is here, to who may lead it; everybody else reads why not. */
export function ChairGate({ children }: { children: (conference: ConferenceFacts) => ReactNode }) {
  const { t } = useTranslation();
  const { state, link, refusal } = useConference();
  const leads = useMay("floor.grant");
  if (refusal) return <Notice title={t("common:link.refused")} text={errorText(refusal, currentLanguage())} />;
  if (!state.conference)
    return (
      <Center h="100dvh">
        <Stack align="center">
          <Loader aria-hidden="true" />
          <Text>{t(link === "lost" ? "common:link.lost" : "common:link.connecting")}</Text>
        </Stack>
      </Center>
    );
  if (!leads) return <Notice title={t("chair:forbidden.title")} text={t("chair:forbidden.text")} />;
  return children(state.conference);
}

function Notice({ title, text }: { title: string; text: string }) {
  const { t } = useTranslation();
  return (
    <Center h="100dvh" p="lg">
      <Stack maw={520}>
        <Title order={1} size="h3">
          {title}
        </Title>
        <Text>{text}</Text>
        <Anchor component={Link} to="/">
          {t("common:home")}
        </Anchor>
      </Stack>
    </Center>
  );
}
