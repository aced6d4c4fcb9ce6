import type { NoticeList } from "@diemcau/shared/model/notice";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { get, post } from "../../api/http.ts";

const key = ["my", "notices"];

/** What the signed-in person was told; asked again every half minute. */
export function useNotices() {
  return useQuery({ queryKey: key, queryFn: () => get<NoticeList>("/my/notices"), refetchInterval: 30_000 });
}

/** Marks notices as read, all of them without `ids`. */
export function useMarkRead() {
  const queries = useQueryClient();
  return useCallback(
    async (ids?: string[]) => {
      const list = await post<NoticeList>("/my/notices/read", ids ? { ids } : {});
      queries.setQueryData<NoticeList>(key, list);
    },
    [queries],
  );
}
