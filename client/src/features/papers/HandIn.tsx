import type { MyPaper } from "@diemcau/shared/protocol/rest";
import { SegmentedControl, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { HandInPdf } from "./HandInPdf.tsx";
import { HandInText } from "./HandInText.tsx";
import type { PaperDrafts } from "./paperDraft.ts";

interface Props {
  mine: MyPaper;
  drafts: PaperDrafts;
  onHandedIn: () => void;
}

/** Hands in a paper as PDF or text; its title begins as the agenda item's. */
export function HandIn({ mine, drafts, onHandedIn }: Props) {
  const { t } = useTranslation();
  const [draft] = useState(() => drafts.read(mine.itemId));
  const [way, setWay] = useState(draft?.text ? "text" : "pdf");
  const [title, setTitle] = useState(draft?.title || mine.paper?.title || mine.itemTitle);
  const [titleFault, setTitleFault] = useState<string>();
  const part = { mine, title, onTitleFault: setTitleFault, onHandedIn };
  return (
    <Stack gap="md">
      <TextInput
        label={t("papers:paperTitle")}
        value={title}
        maxLength={300}
        onChange={(event) => {
          setTitle(event.currentTarget.value);
          setTitleFault(undefined);
        }}
        error={titleFault}
      />
      <SegmentedControl
        value={way}
        onChange={setWay}
        data={[
          { value: "pdf", label: t("papers:way.pdf") },
          { value: "text", label: t("papers:way.text") },
        ]}
      />
      {way === "pdf" ? <HandInPdf {...part} /> : <HandInText {...part} drafts={drafts} />}
    </Stack>
  );
}
