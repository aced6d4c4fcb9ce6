import type { DemoDoor, Me } from "@diemcau/shared/protocol/rest";
import { IconChevronRight } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiError, get, post } from "../../api/http.ts";
import { meKey } from "../../features/account/useMe.ts";
import { type Refusal, refusalOf } from "../../features/forms/faults.ts";
import { RefusalAlert } from "../../features/forms/RefusalAlert.tsx";
import styles from "./DemoDoors.module.css";

/** The demo's accounts, one click each. A database that no demo seeded has none, and nothing is drawn. */
export function DemoDoors({ onSignedIn }: { onSignedIn: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [entering, setEntering] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { data: doors = [] } = useQuery({ queryKey: ["demo"], queryFn: demoDoors, staleTime: Infinity });
  if (doors.length === 0) return null;

  async function enter(signInName: string) {
    setEntering(signInName);
    try {
      queries.setQueryData(meKey, await post<Me>("/demo/session", { signInName }));
      onSignedIn();
    } catch (error) {
      setRefusal(refusalOf(error));
      setEntering(null);
    }
  }
  return (
    <section className={styles.doors}>
      <h2>{t("signIn:demo.title")}</h2>
      <p>{t("signIn:demo.text")}</p>
      <RefusalAlert refusal={refusal} />
      <ul>
        {doors.map(({ signInName, name, title }) => (
          <li key={signInName}>
            <button type="button" onClick={() => void enter(signInName)} disabled={entering !== null}>
              <span className={styles.name}>{name}</span>
              <span className={styles.title}>{title}</span>
              <IconChevronRight size={18} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function demoDoors(): Promise<DemoDoor[]> {
  try {
    return await get<DemoDoor[]>("/demo");
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return [];
    throw error;
  }
}
