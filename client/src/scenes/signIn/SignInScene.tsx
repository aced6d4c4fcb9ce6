import { useTranslation } from "react-i18next";
import { Navigate, useLocation, useNavigate } from "react-router";
import { EntryFrame } from "../../features/account/EntryFrame.tsx";
import { nextPath } from "../../features/account/nextPath.ts";
import { useMe } from "../../features/account/useMe.ts";
import { DemoDoors } from "./DemoDoors.tsx";
import { SignInForm } from "./SignInForm.tsx";

/** Sign-in by name and password; on a demo database with its accounts beneath. */
export default function SignInScene() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const next = nextPath(useLocation().search);
  const { data: me } = useMe();
  const enter = () => void navigate(next, { replace: true });
  if (me) return <Navigate to={next} replace />;
  return (
    <EntryFrame title={t("signIn:title")} lead={t("signIn:lead")} below={<DemoDoors onSignedIn={enter} />}>
      <SignInForm onSignedIn={enter} />
    </EntryFrame>
  );
}
