const vi = {
  siteName: "Điểm Cầu",
  tagline: "Hội nghị trực tuyến và kỷ yếu",
  headline: "Một hội nghị, nhiều điểm cầu: từ lời mời phát biểu đến tin bài",
  articles: "Tin bài",
  conferences: "Hội nghị",
  mainParts: "Các phần chính",
  skip: "Đến nội dung",
  search: "Tìm tin bài, tham luận, kết luận",
  searchShort: "Tìm kiếm",
  searchDo: "Tìm",
  verify: "Kiểm tra văn bản",
  signIn: "Đăng nhập",
  otherLanguage: "English",
  about: [
    "Mời một người phát biểu là hình, tiếng, họ tên và chức vụ của người ấy lên màn hình mọi điểm cầu.",
    "Mọi việc được ghi lại đúng giờ; biên bản, kết luận và ảnh gắn vào đúng lúc ấy.",
    "Hội nghị kết thúc là có dự thảo tin bài; một người soạn, người khác duyệt rồi mới đăng.",
  ],
  demoTitle: "Xem thử với hội nghị mẫu",
  demoNote: "Tài khoản mẫu chỉ dùng được trên chính máy này.",
  latest: "Tin bài mới",
  allArticles: "Xem tất cả tin bài",
  allConferences: "Xem tất cả hội nghị",
  noArticles: "Chưa có tin bài nào. Tin bài được đăng sau khi hội nghị kết thúc và người duyệt đồng ý sẽ có ở đây.",
  notFoundTitle: "Không tìm thấy trang",
  notFound: "Địa chỉ này không có, hoặc tin bài đã được gỡ.",
  failedTitle: "Chưa mở được trang",
  withdrawnTitle: "Tin bài đã được gỡ",
  home: "Về trang đầu",
  corrected: "đính chính",
  ofConference: "Trang của hội nghị",
};

type Wording = { [Key in keyof typeof vi]: (typeof vi)[Key] };

const en: Wording = {
  siteName: "Điểm Cầu",
  tagline: "Conferences and proceedings",
  headline: "One conference in many rooms, from the floor to the article",
  articles: "News",
  conferences: "Conferences",
  mainParts: "Main parts",
  skip: "Skip to the content",
  search: "Search news, papers, conclusions",
  searchShort: "Search",
  searchDo: "Search",
  verify: "Check a document",
  signIn: "Sign in",
  otherLanguage: "Tiếng Việt",
  about: [
    "Give somebody the floor, and every room's screen has the picture, the sound, the name and the title.",
    "All that happens is recorded at its moment; minutes, conclusions and photos hang on it.",
    "The conference ends and a draft of the article is there; one person writes, another approves.",
  ],
  demoTitle: "Try it with the sample conference",
  demoNote: "The sample accounts work on this machine alone.",
  latest: "Latest news",
  allArticles: "All news",
  allConferences: "All conferences",
  noArticles:
    "There is no article yet. Articles appear here once a conference has ended and somebody has approved them.",
  notFoundTitle: "Page not found",
  notFound: "There is nothing at this address, or the article was taken down.",
  failedTitle: "The page could not be opened",
  withdrawnTitle: "This article was withdrawn",
  home: "To the front page",
  corrected: "corrected",
  ofConference: "Page of the conference",
};

export type Language = "vi" | "en";

/** What stands around the content of a public page; articles themselves stay as they were written. */
export const wording: Record<Language, Wording> = { vi, en };

/** The language a reader asked for by `?lang=`; Vietnamese otherwise. */
export function languageOf(query: Record<string, unknown>): Language {
  return query.lang === "en" ? "en" : "vi";
}
