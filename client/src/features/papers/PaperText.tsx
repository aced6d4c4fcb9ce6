import { Button, Skeleton, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import styles from "./PaperText.module.css";

/** Text of a paper that was typed, as its reader sees it. */
export function PaperText({ path }: { path: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery({ queryKey: ["paper text", path], queryFn: () => readText(path) });
  if (error)
    return (
      <Text size="sm" c="onAir" mt="sm">
        {t("papers:textUnread")}{" "}
        <Button size="compact-sm" variant="subtle" onClick={() => void refetch()}>
          {t("common:retry")}
        </Button>
      </Text>
    );
  if (data === undefined) return <Skeleton height={120} mt="sm" />;
  return <article className={styles.text}>{data}</article>;
}

async function readText(path: string): Promise<string> {
  const response = await fetch(`/api${path}`, { credentials: "same-origin" });
  if (!response.ok) throw new Error(`The paper's text was answered by ${response.status}`);
  return response.text();
}
