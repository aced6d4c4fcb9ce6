import type { MyPaper } from "@diemcau/shared/protocol/papers";
import { Button, SegmentedControl, Skeleton, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { HandInFile } from "./HandInFile.tsx";
import { HandInText } from "./HandInText.tsx";
import type { PaperDrafts } from "./paperDraft.ts";
import { type DraftStart, useDraft, useDraftStart } from "./useDraft.ts";

interface Props {
  mine: MyPaper;
  drafts: PaperDrafts;
  onHandedIn: () => void;
}

/** Hands in a paper as a file or as a text; its title begins as the agenda item's. */
export function HandIn(props: Props) {
  const { t } = useTranslation();
  const { data: start, error, refetch } = useDraftStart(props.mine, props.drafts);
  if (error && !start)
    return (
      <Text>
        {t("common:failed")} <Button onClick={() => void refetch()}>{t("common:retry")}</Button>
      </Text>
    );
  if (!start) return <Skeleton height={240} />;
  return (
    <HandInForm key={`${start.version}/${start.savedAt}`} {...props} start={start} onReload={() => void refetch()} />
  );
}

function HandInForm({
  mine,
  drafts,
  start,
  onHandedIn,
  onReload,
}: Props & { start: DraftStart; onReload: () => void }) {
  const { t } = useTranslation();
  const draft = useDraft(mine, drafts, start);
  const [way, setWay] = useState(start.text.blocks.length > 0 ? "text" : "file");
  const [title, setTitle] = useState(start.title || mine.itemTitle);
  const [text, setText] = useState(start.text);
  const [titleFault, setTitleFault] = useState<string>();
  const part = { mine, title, draft, onTitleFault: setTitleFault, onHandedIn };
  return (
    <Stack gap="md">
      <TextInput
        label={t("papers:paperTitle")}
        value={title}
        maxLength={300}
        onChange={(event) => {
          const typed = event.currentTarget.value;
          setTitle(typed);
          setTitleFault(undefined);
          draft.change({ title: typed, text });
        }}
        error={titleFault}
      />
      <SegmentedControl
        value={way}
        onChange={setWay}
        data={[
          { value: "file", label: t("papers:way.file") },
          { value: "text", label: t("papers:way.text") },
        ]}
      />
      {way === "file" ? (
        <HandInFile {...part} />
      ) : (
        <HandInText
          {...part}
          text={text}
          onChange={(written) => {
            setText(written);
            draft.change({ title, text: written });
          }}
          onReload={onReload}
        />
      )}
    </Stack>
  );
}
