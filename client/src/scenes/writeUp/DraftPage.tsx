import type { Me, WriteUpReply } from "@diemcau/shared/protocol/rest";
import { useHotkeys } from "@mantine/hooks";
import { ArticleEditorView } from "../../features/writeUp/ArticleEditorView.tsx";
import { useArticleEditor } from "../../features/writeUp/useArticleEditor.ts";
import type { useWriteUp } from "../../features/writeUp/useWriteUp.ts";
import { CorrectionNotice } from "./CorrectionNotice.tsx";
import { DraftActions } from "./DraftActions.tsx";
import { DraftNotices } from "./DraftNotices.tsx";
import { RevisionsButton } from "./RevisionsButton.tsx";
import { useDecide } from "./useDecide.ts";
import { WriteUpBar } from "./WriteUpBar.tsx";
import styles from "./WriteUpPage.module.css";

interface Props {
  me: Me;
  reply: WriteUpReply;
  server: ReturnType<typeof useWriteUp>;
}

/** The article while its writer works on it. */
export function DraftPage({ me, reply, server }: Props) {
  const { writeUp } = reply;
  const editor = useArticleEditor(writeUp, server);
  const decide = useDecide(writeUp, server);
  useHotkeys([["mod+S", () => void editor.save()]], []);
  return (
    <div className={styles.page}>
      <WriteUpBar me={me} writeUp={writeUp}>
        <RevisionsButton conferenceId={writeUp.id} />
        <DraftActions editor={editor} writeUp={writeUp} photos={reply.photos} />
      </WriteUpBar>
      <DraftNotices editor={editor} reply={reply} />
      {writeUp.live && <CorrectionNotice editor={editor} onDiscard={() => decide("discard")} />}
      <main className={styles.sheet}>
        <ArticleEditorView
          conferenceId={writeUp.id}
          draft={editor.draft}
          choice={{ photos: reply.photos, turns: reply.turns, onAdded: server.refetch }}
          onChange={editor.change}
        />
      </main>
    </div>
  );
}
