import { errorText } from "@diemcau/shared/protocol/errors";
import { Button, Center, Loader, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { WithStrip } from "../../features/rehearsal/WithStrip.tsx";
import { useConference, useMay } from "../../features/session/useConference.ts";
import { currentLanguage } from "../../i18n/index.ts";
import { Board } from "./Board.tsx";

/** The board once the conference's state is there; until then what is waited for, or why nothing will come. */
export function Entrance() {
  const { t } = useTranslation();
  const { state, refusal } = useConference();
  const directs = useMay("floor.grant");
  const pairs = useMay("device.pair");
  if (refusal) return <Closed reason={errorText(refusal, currentLanguage())} />;
  if (state.conference && !directs && !pairs) return <Closed reason={t("operator:refused.notYours")} />;
  if (state.conference)
    return (
      <WithStrip>
        <Board />
      </WithStrip>
    );
  return (
    <Center h="100vh">
      <Stack align="center">
        <Loader aria-hidden="true" />
        <Text>{t("operator:loading")}</Text>
      </Stack>
    </Center>
  );
}

function Closed({ reason }: { reason: string }) {
  const { t } = useTranslation();
  return (
    <Center h="100vh">
      <Stack align="center" maw={520}>
        <Title order={2}>{t("operator:refused.title")}</Title>
        <Text ta="center">{reason}</Text>
        <Button component={Link} to="/">
          {t("operator:header.home")}
        </Button>
      </Stack>
    </Center>
  );
}
