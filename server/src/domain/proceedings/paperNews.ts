import type { Paper } from "@diemcau/shared/model/paper";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import type { Message } from "../notices/Notices.ts";
import { deadlineText, ownPaperPath } from "./paperTelling.ts";

/** What somebody is to be told of papers, and when it came to be; `null` for what holds as long as the conference hasn't ended. */
export interface PaperNews {
  message: Message;
  at: string | null;
}

/**
 * Everything that a conference's papers give people to know, as it stands: who is asked for one, what waits for a decision, what was
 * decided. Made of the state alone, so that what a killed server didn't tell is found again.
 */
export function paperNews(state: ConferenceState, approverIds: readonly string[]): PaperNews[] {
  return [...calls(state), ...state.papers.flatMap((paper) => newsOf(state, paper, approverIds))];
}

function calls(state: ConferenceState): PaperNews[] {
  const { conference, paperCall, agenda } = state;
  if (!conference || !paperCall || state.status === "ended") return [];
  const deadline = deadlineText(state, paperCall.deadline);
  return agenda.flatMap(({ id, title, person }) => {
    if (!person?.id || !paperCall.itemIds.includes(id)) return [];
    const message: Message = {
      key: `paper.called:${id}`,
      personIds: [person.id],
      title: "Đồng chí được giao viết tham luận",
      text: `“${title}” tại ${conference.title}. Hạn nộp ${deadline}.`,
      path: ownPaperPath(id),
    };
    return [{ message, at: null }];
  });
}

function newsOf({ conference }: ConferenceState, paper: Paper, approverIds: readonly string[]): PaperNews[] {
  const latest = paper.versions.at(-1);
  if (!conference || !latest) return [];
  const { id, title, author, itemId, remark, decidedAt } = paper;
  const key = `paper.${paper.state}:${id}:${latest.number}`;
  if (paper.state === "submitted") {
    const text = `“${title}” của ${author.name}, bản thứ ${latest.number}.`;
    const path = `/app/tham-luan/${conference.id}/${id}`;
    const message = { key, personIds: approverIds, title: "Có tham luận chờ duyệt", text, path };
    return [{ message, at: latest.submittedAt }];
  }
  if (author.id === null) return [];
  const returned = paper.state === "returned";
  const message: Message = {
    key,
    personIds: [author.id],
    title: returned ? "Tham luận được gửi trả để sửa" : "Tham luận đã được tiếp nhận",
    text: returned ? `“${title}”: ${remark}` : `“${title}” tại ${conference.title}.`,
    path: ownPaperPath(itemId),
  };
  return [{ message, at: decidedAt ?? latest.submittedAt }];
}
