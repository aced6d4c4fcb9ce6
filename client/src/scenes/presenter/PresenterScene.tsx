import { errorText } from "@diemcau/shared/protocol/errors";
import { useTranslation } from "react-i18next";
import { Notices } from "../../components/plain/Notices.tsx";
import { ConferenceProvider } from "../../features/session/ConferenceProvider.tsx";
import { currentLanguage } from "../../i18n/index.ts";
import { Presenter } from "./Presenter.tsx";
import styles from "./PresenterScene.module.css";
import { usePresenterMachine } from "./usePresenterMachine.ts";

/** A presenter's own page: the personal link opens it, and the same machine comes back to it by itself. */
export default function PresenterScene() {
  const { t } = useTranslation();
  const machine = usePresenterMachine();
  switch (machine.state) {
    case "asking":
      return <main className={styles.word}>{t(machine.failed ? "common:link.lost" : "presenters:page.joining")}</main>;
    case "stranger":
      return (
        <main className={styles.word} role="alert">
          <h1>{t("presenters:page.title")}</h1>
          <p>{machine.refusal ? errorText(machine.refusal, currentLanguage()) : t("presenters:page.noLink")}</p>
        </main>
      );
    case "joined":
      return (
        <ConferenceProvider conferenceId={machine.device.conferenceId} as="device">
          <Presenter device={machine.device} />
          <Notices />
        </ConferenceProvider>
      );
  }
}
