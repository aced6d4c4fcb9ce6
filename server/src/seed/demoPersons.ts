import type { Person, Role } from "@diemcau/shared/model/person";
import { province } from "./demoUnits.ts";

/** Ids of people whom the agenda names. */
export const reporter = "demo-nguyen-trinh";
export const cityHead = "demo-nguyen-thi-bich-thuy";
export const unionVice = "demo-phung-thanh-lieu";
export const provinceHead = "demo-pham-thi-kim-lien";
export const steeringHead = "demo-tran-quang-minh";
export const secretary = "demo-thu-ky";
export const office = "demo-van-phong-nguoi";

/** Units whose delegates speak beside the named people. */
const speakingUnits = [
  "demo-binh-son",
  "demo-duc-pho",
  "demo-tu-nghia",
  "demo-mo-duc",
  "demo-ba-to",
  "demo-tra-bong",
  "demo-ly-son",
];

/** Delegates who speak, in the order of the agenda. */
export const delegates: readonly { id: string; unitId: string }[] = speakingUnits.map((unitId, index) => ({
  id: `demo-dai-bieu-${index + 1}`,
  unitId,
}));

const named = [
  person(reporter, "Nguyễn Trình", "Trưởng phòng 15, Ủy viên Ban Chỉ đạo", "demo-phong-15"),
  person(cityHead, "Nguyễn Thị Bích Thủy", "Viện trưởng VKSND thành phố Quảng Ngãi", "demo-tp-quang-ngai"),
  person(unionVice, "Phùng Thanh Liễu", "Trưởng phòng 1, Phó Chủ tịch Công đoàn", "demo-phong-1"),
  person(provinceHead, "Phạm Thị Kim Liên", "Bí thư Ban Cán sự đảng, Viện trưởng VKSND tỉnh", province),
  person(steeringHead, "Trần Quang Minh", "Phó Viện trưởng, Trưởng Ban Chỉ đạo", province),
];

const staff = [
  account("demo-dieu-hanh", "Cán bộ điều hành", "Điều hành kỹ thuật", "dieuhanh", "operator"),
  account("demo-chu-toa", "Chủ tọa", "Điều khiển chương trình", "chutoa", "chair"),
  account(secretary, "Thư ký", "Thư ký hội nghị", "thuky", "secretary"),
  account(office, "Văn phòng", "Chuẩn bị hội nghị", "vanphong", "office"),
  account("demo-lanh-dao", "Lãnh đạo Văn phòng", "Duyệt tin bài", "lanhdao", "approver"),
  { ...account("demo-bao-cao", "Người báo cáo", "Tổng hợp báo cáo", "baocao", "reporter"), unitId: "demo-binh-son" },
  account("demo-quan-tri", "Quản trị", "Quản trị hệ thống", "quantri", "admin"),
];

/** Everybody of the demo: the people its source names, placeholders for everybody else, one account a role. */
export const demoPersons: readonly Person[] = [
  ...named,
  ...delegates.map(({ id, unitId }, index) => ({
    ...person(id, `Đại biểu ${index + 1}`, "Kiểm sát viên", unitId),
    ...(index === 0 ? { signInName: "thamluan", roles: ["presenter" as const] } : {}),
  })),
  ...staff,
];

function person(id: string, name: string, title: string, unitId: string): Person {
  return { id, name, title, unitId, roles: [], signInName: null, email: "", version: 0 };
}

function account(id: string, name: string, title: string, signInName: string, role: Role): Person {
  return { ...person(id, name, title, "demo-van-phong"), signInName, roles: [role] };
}
