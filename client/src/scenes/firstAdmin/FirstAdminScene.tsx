import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { EntryFrame } from "../../features/account/EntryFrame.tsx";
import { RefusalAlert } from "../../features/forms/RefusalAlert.tsx";
import { FirstAdminForm } from "./FirstAdminForm.tsx";

/** Makes the first administrator of an empty database, by the one-time link that the server printed. */
export default function FirstAdminScene() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const token = search.get("token") ?? "";
  return (
    <EntryFrame title={t("signIn:firstAdmin.title")} lead={t("signIn:firstAdmin.lead")}>
      {token === "" ? (
        <>
          <RefusalAlert refusal={{ code: "auth.linkUsed" }} />
          <p>
            <Link to="/dang-nhap">{t("signIn:title")}</Link>
          </p>
        </>
      ) : (
        <FirstAdminForm token={token} />
      )}
    </EntryFrame>
  );
}
