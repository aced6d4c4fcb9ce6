import type { RichText } from "@diemcau/shared/model/richText";
import { useQuery } from "@tanstack/react-query";
import { get } from "../../api/http.ts";

/** A paper and the conference it is of. */
export interface PlacedPaper {
  conferenceId: string;
  paperId: string;
}

/** Address of a version's file, below the site's own. */
export function versionFile({ conferenceId, paperId }: PlacedPaper, number: number): string {
  return `/api${versionPath({ conferenceId, paperId }, number)}/file`;
}

/** Address of a version as a page to print, below the site's own. */
export function versionPrint(paper: PlacedPaper, number: number): string {
  return `/api${versionPath(paper, number)}/print`;
}

/** The text of a version, `null` where none could be read out of its file. A version never changes: it is asked for once. */
export function usePaperText(paper: PlacedPaper, number: number) {
  const path = `${versionPath(paper, number)}/text`;
  return useQuery({
    queryKey: ["paper text", path],
    queryFn: () => get<RichText | null>(path),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

function versionPath({ conferenceId, paperId }: PlacedPaper, number: number): string {
  return `/conferences/${conferenceId}/papers/${paperId}/versions/${number}`;
}
