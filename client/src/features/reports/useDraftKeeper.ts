import type { Report } from "@diemcau/shared/model/reportRequest";
import type { UnitReport } from "@diemcau/shared/protocol/reports";
import { useEffect, useState, useSyncExternalStore } from "react";
import { get, put } from "../../api/http.ts";
import { DraftKeeper, type KeptDraft } from "./DraftKeeper.ts";

/** The draft of the report at `place`, a path below `/api`, from what the server had when the page was opened. */
export function useDraftKeeper(place: string, report: Report | null): { keeper: DraftKeeper; kept: KeptDraft } {
  const [keeper] = useState(
    () =>
      new DraftKeeper({
        report,
        save: (draft) => put<Report>(place, draft),
        load: async () => (await get<UnitReport>(place)).report,
      }),
  );
  useEffect(() => {
    keeper.open();
    return () => keeper.close();
  }, [keeper]);
  return { keeper, kept: useSyncExternalStore(keeper.subscribe, keeper.getSnapshot) };
}
