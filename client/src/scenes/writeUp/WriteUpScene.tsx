import type { Me } from "@diemcau/shared/protocol/rest";
import { Center, Loader } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { RequireMe } from "../../features/account/RequireMe.tsx";
import { mayDo } from "../../features/account/useMe.ts";
import { Unreadable } from "../../features/minutes/Unreadable.tsx";
import { useWriteUp } from "../../features/writeUp/useWriteUp.ts";
import { DraftPage } from "./DraftPage.tsx";
import { ReadPage } from "./ReadPage.tsx";

/** The article of a conference (tin bài): written by the secretary, published by somebody else. */
export default function WriteUpScene() {
  const { conferenceId = "" } = useParams();
  return <RequireMe>{(me) => <WriteUpPage key={conferenceId} me={me} conferenceId={conferenceId} />}</RequireMe>;
}

function WriteUpPage({ me, conferenceId }: { me: Me; conferenceId: string }) {
  const { t } = useTranslation();
  const server = useWriteUp(conferenceId);
  const { reply, error, refetch } = server;
  if (!reply)
    return error ? (
      <Unreadable error={error} onRetry={() => void refetch()} />
    ) : (
      <Center h="60vh">
        <Loader aria-label={t("common:loading")} />
      </Center>
    );
  return reply.writeUp.state === "draft" && mayDo(me, "writeUp.write") ? (
    <DraftPage me={me} reply={reply} server={server} />
  ) : (
    <ReadPage me={me} reply={reply} server={server} />
  );
}
