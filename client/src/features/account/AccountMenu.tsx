import type { Me } from "@diemcau/shared/protocol/rest";
import { Avatar, Menu, UnstyledButton } from "@mantine/core";
import { IconChevronDown, IconLogout } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { notifyFailure } from "../../components/notify.ts";
import styles from "./AccountMenu.module.css";
import { useSignOut } from "./useMe.ts";

/** Who is signed in, and the way out. */
export function AccountMenu({ me }: { me: Me }) {
  const { t } = useTranslation();
  const signOut = useSignOut();
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <UnstyledButton className={styles.account}>
          <Avatar size={32} color="action" variant="light" alt="">
            {initials(me.name)}
          </Avatar>
          <span className={styles.who}>
            <span className={styles.name}>{me.name}</span>
            {me.title && <span className={styles.title}>{me.title}</span>}
          </span>
          <IconChevronDown size={16} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {me.name}
          {me.title && <div>{me.title}</div>}
        </Menu.Label>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void signOut().catch(notifyFailure)}>
          {t("home:signOut")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** First letters of the last two words, as in "Bích Thủy". */
function initials(name: string): string {
  const words = name.split(" ").slice(-2);
  return words
    .map((word) => word.charAt(0))
    .join("")
    .toUpperCase();
}
