import type { DescribeDossier } from "../../domain/dossier/ports.ts";
import { XMLBuilder } from "fast-xml-parser";

/** How far a file may be used, in the words of the archive. */
const rights: Record<string, string> = { open: "Công khai", internal: "Nội bộ", secret: "Mật" };

/** Names of the kinds as they stand on documents. */
const typeNames: Record<string, string> = {
  programme: "Chương trình",
  invitation: "Giấy mời",
  minutes: "Biên bản",
  supplement: "Biên bản bổ sung",
  notice: "Thông báo",
  delegates: "Danh sách",
  annex: "Phụ lục",
  proceedings: "Kỷ yếu",
};

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  format: true,
  suppressEmptyNode: false,
});

/**
 * Input data of the file (hồ sơ) and of every document and enclosure in it, in time order, after NĐ 30/2020/NĐ-CP, Phụ lục VI. What the
 * archive assigns (mã hồ sơ, thời hạn bảo quản) stays empty.
 */
export const describeDossier: DescribeDossier = (manifest, facts) => {
  const issued = new Map(facts.issued.map((document) => [document.file, document]));
  const hoSo = {
    MaHoSo: "",
    TieuDeHoSo: manifest.title,
    CoQuan: facts.agency,
    ThoiHanBaoQuan: "",
    CheDoSuDung: rights[facts.secrecy] ?? "",
    NgonNgu: "Tiếng Việt",
    CanCu: facts.planNumber,
    ThoiGianBatDau: facts.startedAt ?? "",
    ThoiGianKetThuc: facts.endedAt ?? "",
    MuiGio: facts.timeZone,
    TongSoTep: manifest.files.length,
    NgayXuat: manifest.exportedAt,
    MaHoiNghi: manifest.conferenceId,
    TaiLieu: manifest.files.map((file, index) => {
      const document = issued.get(file.path);
      return {
        "@stt": index + 1,
        "@loai": file.part,
        Tep: file.path,
        ThoiDiem: file.at ?? "",
        TrichYeu: file.title,
        DungLuong: file.bytes,
        SHA256: file.sha256,
        ...(document
          ? {
              TenLoai: typeNames[document.kind] ?? "",
              So: document.number,
              KyHieu: document.symbol,
              NgayVanBan: document.date ?? "",
              CoQuanBanHanh: facts.agency,
              NgonNgu: "Tiếng Việt",
            }
          : {}),
      };
    }),
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build({ HoSo: hoSo })}`;
};
