import type { Me } from "@diemcau/shared/protocol/rest";
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Navigate, NavLink, Route, Routes } from "react-router";
import { PageFrame } from "../../features/account/PageFrame.tsx";
import { RequireMe } from "../../features/account/RequireMe.tsx";
import { mayDo } from "../../features/account/useMe.ts";
import { ConferencePage } from "./ConferencePage.tsx";
import { ConferencesPage } from "./ConferencesPage.tsx";
import { NewConferencePage } from "./NewConferencePage.tsx";
import styles from "./OfficeScene.module.css";
import { PersonsPage } from "./PersonsPage.tsx";
import { UnitsPage } from "./UnitsPage.tsx";

/** What the office keeps: conferences with their agenda and points, units, people. */
export default function OfficeScene() {
  return <RequireMe>{(me) => <Office me={me} />}</RequireMe>;
}

function Office({ me }: { me: Me }) {
  const { t } = useTranslation();
  const keepsDirectory = mayDo(me, "directory.write");
  if (!keepsDirectory && !mayDo(me, "conference.change"))
    return (
      <PageFrame me={me}>
        <Text>{t("office:notAllowed")}</Text>
      </PageFrame>
    );
  return (
    <PageFrame me={me}>
      <div className={styles.office}>
        <nav className={styles.nav} aria-label={t("home:nav.office")}>
          <NavLink to="/van-phong/hoi-nghi">{t("office:conferences.title")}</NavLink>
          {keepsDirectory && (
            <>
              <NavLink to="/van-phong/don-vi">{t("directory:unit.title")}</NavLink>
              <NavLink to="/van-phong/can-bo">{t("directory:person.list")}</NavLink>
            </>
          )}
        </nav>
        <div className={styles.content}>
          <Routes>
            <Route path="hoi-nghi" element={<ConferencesPage me={me} />} />
            <Route path="hoi-nghi/moi" element={<NewConferencePage />} />
            <Route path="hoi-nghi/:conferenceId/*" element={<ConferencePage me={me} />} />
            {keepsDirectory && <Route path="don-vi" element={<UnitsPage />} />}
            {keepsDirectory && <Route path="can-bo" element={<PersonsPage me={me} />} />}
            <Route path="*" element={<Navigate to="/van-phong/hoi-nghi" replace />} />
          </Routes>
        </div>
      </div>
    </PageFrame>
  );
}
