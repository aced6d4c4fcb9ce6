import { Button } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { RevisionDrawer } from "../../features/writeUp/RevisionDrawer.tsx";

/** Opens the article's revisions beside it. */
export function RevisionsButton({ conferenceId }: { conferenceId: string }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button variant="subtle" size="xs" leftSection={<IconHistory size={16} />} onClick={() => setOpened(true)}>
        {t("writeUp:revisions.open")}
      </Button>
      {opened && <RevisionDrawer conferenceId={conferenceId} onClose={() => setOpened(false)} />}
    </>
  );
}
