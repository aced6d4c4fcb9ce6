import type { ConferenceFacts } from "@diemcau/shared/model/conference";
import { errorText } from "@diemcau/shared/protocol/errors";
import { Anchor, Center, Loader, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useConference, useMay } from "../../features/session/useConference.ts";
import { currentLanguage } from "../../i18n/index.ts";

/** Shows the desk once the conference is here, to who may write its minutes; everybody else reads why not. */
export function SecretaryGate({ children }: { children: (conference: ConferenceFacts) => ReactNode }) {
  const { t } = useTranslation();
  const { state, link, refusal, session } = useConference();
  const mayWrite = useMay("minutes.write");
  const mayRead = useMay("minutes.read");
  if (refusal) return <Notice title={t("common:link.refused")} text={errorText(refusal, currentLanguage())} />;
  if (!state.conference)
    return (
      <Center h="100vh">
        <Stack align="center">
          <Loader aria-hidden="true" />
          <Text>{t(link === "lost" ? "common:link.lost" : "common:link.connecting")}</Text>
        </Stack>
      </Center>
    );
  if (!mayWrite)
    return (
      <Notice title={t("secretary:forbidden.title")} text={t("secretary:forbidden.text")}>
        {mayRead && (
          <Anchor component={Link} to={`/bien-ban/${session.conferenceId}`}>
            {t("secretary:readMinutes")}
          </Anchor>
        )}
      </Notice>
    );
  return children(state.conference);
}

function Notice({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Center h="100vh" p="lg">
      <Stack maw={520}>
        <Title order={1} size="h3">
          {title}
        </Title>
        <Text>{text}</Text>
        {children}
        <Anchor component={Link} to="/">
          {t("common:home")}
        </Anchor>
      </Stack>
    </Center>
  );
}
