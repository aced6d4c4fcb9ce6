import { type DocumentKind, DocumentRegister } from "@diemcau/shared/model/official";
import { Button, Group } from "@mantine/core";
import { type FormEvent, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { notify } from "../../components/notify.ts";
import { TypedField } from "../conferences/TypedField.tsx";
import { readDate, writeDate } from "../conferences/typedDate.ts";
import { useCommand, useConference } from "../session/useConference.ts";

interface Props {
  kind: DocumentKind;
  readOnly: boolean;
}

/** Number and date as the clerk's register gives them; typed, never made here. */
export function RegisterFields({ kind, readOnly }: Props) {
  const { t } = useTranslation();
  const command = useCommand();
  const register = useConference().state.registers[kind];
  const known = { number: register?.number ?? "", date: register?.date ? writeDate(register.date) : "" };
  const [number, setNumber] = useState(known.number);
  const [date, setDate] = useState(known.date);
  const [tried, setTried] = useState(false);
  // What somebody else noted meanwhile is shown at once.
  useEffect(() => {
    setNumber(known.number);
    setDate(known.date);
  }, [known.number, known.date]);
  const read = DocumentRegister.safeParse({
    kind,
    number: number.trim(),
    date: date.trim() === "" ? null : readDate(date),
  });
  const badDate = date.trim() !== "" && readDate(date) === null;
  const changed = number !== known.number || date !== known.date;
  const what = t(`documents:kind.${kind}`);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!read.success || badDate) return;
    const reply = await command("document.register", read.data);
    if (reply.ok) notify({ tone: "done", text: t("documents:register.saved") });
  }
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Group gap="xs" align="flex-start" wrap="nowrap">
        <TypedField
          w={84}
          size="sm"
          aria-label={t("documents:register.numberLabel", { kind: what })}
          placeholder={t("documents:register.number")}
          readOnly={readOnly}
          value={number}
          onChange={setNumber}
          tidy={(typed) => typed.trim()}
          error={tried && !read.success && t("documents:register.badNumber")}
        />
        <TypedField
          w={112}
          size="sm"
          aria-label={t("documents:register.dateLabel", { kind: what })}
          placeholder={t("documents:register.date")}
          readOnly={readOnly}
          value={date}
          onChange={setDate}
          tidy={(typed) => {
            const day = readDate(typed);
            return day === null ? null : writeDate(day);
          }}
          error={tried && badDate && t("documents:register.badDate")}
        />
        {changed && (
          <Button
            type="submit"
            size="sm"
            variant="light"
            aria-label={t("documents:register.saveLabel", { kind: what })}
          >
            {t("documents:register.save")}
          </Button>
        )}
      </Group>
    </form>
  );
}
