import type { Paper } from "@diemcau/shared/model/paper";
import type { MyPaper, PaperToRead } from "@diemcau/shared/protocol/papers";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { get } from "../../api/http.ts";

const key = ["my", "papers"];

/** What the signed-in person is asked to hand in; asked again every half minute, so that a decision shows by itself. */
export function useMyPapers() {
  return useQuery({ queryKey: key, queryFn: () => get<MyPaper[]>("/my/papers"), refetchInterval: 30_000 });
}

/** Puts a paper that was just handed in into the list, ahead of the server's next answer. */
export function useHandedIn() {
  const queries = useQueryClient();
  return (itemId: string, paper: Paper) => {
    queries.setQueryData<MyPaper[]>(key, (list) =>
      list?.map((mine) => (mine.itemId === itemId ? { ...mine, paper } : mine)),
    );
    return queries.invalidateQueries({ queryKey: key });
  };
}

/** Papers that were handed in, for those who read and decide. */
export function usePapersToRead({ enabled }: { enabled: boolean }) {
  return useQuery({
    queryKey: ["papers"],
    queryFn: () => get<PaperToRead[]>("/papers"),
    refetchInterval: 30_000,
    enabled,
  });
}
