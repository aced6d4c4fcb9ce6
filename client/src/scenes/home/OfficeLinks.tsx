import { Paper, Title } from "@mantine/core";
import { IconBuildingBank, IconCalendarPlus, IconReportAnalytics, IconUsers } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import styles from "./SideCard.module.css";

const links = [
  { path: "/van-phong/hoi-nghi", key: "conferences", Icon: IconCalendarPlus },
  { path: "/bao-cao", key: "reports", Icon: IconReportAnalytics },
  { path: "/van-phong/don-vi", key: "units", Icon: IconBuildingBank },
  { path: "/van-phong/can-bo", key: "persons", Icon: IconUsers },
] as const;

/** What the office keeps. */
export function OfficeLinks() {
  const { t } = useTranslation();
  return (
    <Paper withBorder p="md" component="nav" aria-label={t("home:nav.office")}>
      <Title order={2} size="h5" mb="xs">
        {t("home:nav.office")}
      </Title>
      <ul className={styles.list}>
        {links.map(({ path, key, Icon }) => (
          <li key={key}>
            <Link to={path}>
              <Icon size={20} aria-hidden="true" /> {t(`home:office.${key}`)}
            </Link>
          </li>
        ))}
      </ul>
    </Paper>
  );
}
