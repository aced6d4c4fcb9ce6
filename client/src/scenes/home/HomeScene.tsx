import type { Me } from "@diemcau/shared/protocol/rest";
import { Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { PageFrame } from "../../features/account/PageFrame.tsx";
import { RequireMe } from "../../features/account/RequireMe.tsx";
import { mayDo } from "../../features/account/useMe.ts";
import { HomeConferences } from "./HomeConferences.tsx";
import styles from "./HomeScene.module.css";
import { AssignmentsCard } from "./AssignmentsCard.tsx";
import { OfficeLinks } from "./OfficeLinks.tsx";
import { reportsFor } from "../../features/reports/standing.ts";
import { PapersCard } from "./PapersCard.tsx";
import { ReportsCard } from "./ReportsCard.tsx";

/** What the signed-in person can do, today's conference first. */
export default function HomeScene() {
  return <RequireMe>{(me) => <Home me={me} />}</RequireMe>;
}

function Home({ me }: { me: Me }) {
  const { t } = useTranslation();
  return (
    <PageFrame me={me}>
      <Title order={1} size="h3">
        {t("home:hello", { name: me.name })}
      </Title>
      <Text c="dimmed" mb="lg">
        {me.title || me.roles.map((role) => t(`directory:role.${role}`)).join(", ")}
      </Text>
      <div className={styles.columns}>
        <div className={styles.side}>
          {reportsFor(me) && <ReportsCard />}
          <HomeConferences me={me} />
        </div>
        <aside className={styles.side}>
          <PapersCard />
          <AssignmentsCard me={me} />
          {mayDo(me, "directory.write") && <OfficeLinks />}
        </aside>
      </div>
    </PageFrame>
  );
}
