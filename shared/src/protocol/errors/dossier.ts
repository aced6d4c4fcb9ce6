import type { ErrorText } from "./ErrorText.ts";

/** Errors of dossiers: what goes out, and what comes back in. */
export const dossierErrors = {
  "dossier.notEnded": {
    status: 409,
    vi: "Hội nghị chưa kết thúc nên chưa xuất hồ sơ được. Hãy kết thúc hội nghị trước.",
    en: "The conference has not ended. End it before exporting its dossier.",
  },
  "dossier.unreadable": {
    status: 415,
    vi: "Tệp này không phải là hồ sơ hội nghị đọc được ({reason}). Hãy xuất lại từ máy chủ cũ rồi nhập.",
    en: "This file is not a readable dossier ({reason}). Export it again and import that.",
  },
  "dossier.damaged": {
    status: 415,
    vi: "Hồ sơ bị hỏng hoặc đã bị sửa: {path}. Hãy xuất lại từ máy chủ cũ rồi nhập.",
    en: "The dossier is damaged or was changed: {path}. Export it again and import that.",
  },
  "dossier.known": {
    status: 409,
    vi: "Hội nghị “{title}” đã có trên máy chủ này nên không nhập lại.",
    en: "The conference “{title}” is on this server already.",
  },
  "dossier.newer": {
    status: 409,
    vi: "Hồ sơ này do phiên bản mới hơn xuất ra. Hãy nâng cấp máy chủ này rồi nhập.",
    en: "A newer version exported this dossier. Update this server first.",
  },
  "dossier.busy": {
    status: 409,
    vi: "Đang nhập một hồ sơ khác. Hãy đợi xong rồi nhập tiếp.",
    en: "Another dossier is being imported. Wait until it is done.",
  },
  "dossier.addressTaken": {
    status: 409,
    vi: "Địa chỉ trang tin “{slug}” đã thuộc về hội nghị khác trên máy chủ này.",
    en: "The article's address “{slug}” belongs to another conference here.",
  },
} as const satisfies Record<string, ErrorText>;
