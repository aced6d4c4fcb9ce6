import type { Me, WriteUpReply } from "@diemcau/shared/protocol/rest";
import { useHotkeys } from "@mantine/hooks";
import { ArticleEditorView } from "../../features/writeUp/ArticleEditorView.tsx";
import { useArticleEditor } from "../../features/writeUp/useArticleEditor.ts";
import type { useWriteUp } from "../../features/writeUp/useWriteUp.ts";
import { DraftActions } from "./DraftActions.tsx";
import { DraftNotices } from "./DraftNotices.tsx";
import { WriteUpBar } from "./WriteUpBar.tsx";
import styles from "./WriteUpPage.module.css";

interface Props {
  me: Me;
  reply: WriteUpReply;
  server: ReturnType<typeof useWriteUp>;
}

/** The article while its writer works on it. */
export function DraftPage({ me, reply, server }: Props) {
  const editor = useArticleEditor(reply.writeUp, server);
  useHotkeys([["mod+S", () => void editor.save()]], []);
  return (
    <div className={styles.page}>
      <WriteUpBar me={me} writeUp={reply.writeUp}>
        <DraftActions editor={editor} stored={reply.writeUp.version > 0} />
      </WriteUpBar>
      <DraftNotices editor={editor} reply={reply} />
      <main className={styles.sheet}>
        <ArticleEditorView
          conferenceId={reply.writeUp.id}
          draft={editor.draft}
          photos={reply.photos}
          onChange={editor.change}
        />
      </main>
    </div>
  );
}
