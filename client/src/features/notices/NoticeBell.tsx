import { ActionIcon, Indicator, Popover } from "@mantine/core";
import { IconBell } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { NoticePanel } from "./NoticePanel.tsx";
import { useNotices } from "./useNotices.ts";

/** What the person was told, behind a bell with the number of unread ones. */
export function NoticeBell() {
  const { t } = useTranslation();
  const { data } = useNotices();
  const [open, setOpen] = useState(false);
  const unread = data?.unread ?? 0;
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" width={400} shadow="md" trapFocus>
      <Indicator label={unread > 99 ? "99+" : unread} disabled={unread === 0} size={18} color="onAir" offset={9}>
        <Popover.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={40}
            aria-label={t("notices:bell", { count: unread })}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            <IconBell size={22} stroke={1.6} />
          </ActionIcon>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown p={0}>{data && <NoticePanel list={data} onLeave={() => setOpen(false)} />}</Popover.Dropdown>
    </Popover>
  );
}
