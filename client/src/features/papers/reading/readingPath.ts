/** Address of a paper's reading page, below `/app`. */
export function readingPath({ conferenceId, paperId }: { conferenceId: string; paperId: string }): string {
  return `/tham-luan/${conferenceId}/${paperId}`;
}
