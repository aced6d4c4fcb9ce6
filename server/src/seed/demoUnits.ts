import type { Unit } from "@diemcau/shared/model/unit";

/** The province, which hosts the demo's conference. */
export const province = "demo-vksnd-tinh";

/** The units that the conference of 28/4/2022 joined, in the order the plan names them: id, name, short name. */
const bridges = [
  ["demo-tp-quang-ngai", "VKSND thành phố Quảng Ngãi", "TP Quảng Ngãi"],
  ["demo-duc-pho", "VKSND thị xã Đức Phổ", "Đức Phổ"],
  ["demo-binh-son", "VKSND huyện Bình Sơn", "Bình Sơn"],
  ["demo-son-tinh", "VKSND huyện Sơn Tịnh", "Sơn Tịnh"],
  ["demo-tu-nghia", "VKSND huyện Tư Nghĩa", "Tư Nghĩa"],
  ["demo-nghia-hanh", "VKSND huyện Nghĩa Hành", "Nghĩa Hành"],
  ["demo-mo-duc", "VKSND huyện Mộ Đức", "Mộ Đức"],
  ["demo-ba-to", "VKSND huyện Ba Tơ", "Ba Tơ"],
  ["demo-minh-long", "VKSND huyện Minh Long", "Minh Long"],
  ["demo-son-ha", "VKSND huyện Sơn Hà", "Sơn Hà"],
  ["demo-son-tay", "VKSND huyện Sơn Tây", "Sơn Tây"],
  ["demo-tra-bong", "VKSND huyện Trà Bồng", "Trà Bồng"],
  ["demo-ly-son", "VKSND huyện Lý Sơn", "Lý Sơn"],
] as const;

const departments = [
  ["demo-phong-1", "Phòng 1", "Phòng 1"],
  ["demo-phong-15", "Phòng 15", "Phòng 15"],
  ["demo-van-phong", "Văn phòng", "Văn phòng"],
] as const;

/** Units whose rooms are bridge points. */
export const bridgeUnits: readonly string[] = bridges.map(([id]) => id);

/** All units of the demo, parents before children. */
export const demoUnits: readonly Unit[] = [
  { id: province, name: "VKSND tỉnh Quảng Ngãi", shortName: "VKSND tỉnh", parentId: null, version: 0 },
  ...[...departments, ...bridges].map(([id, name, shortName]) => ({
    id,
    name,
    shortName,
    parentId: province,
    version: 0,
  })),
];
