import { expect, test } from "@jest/globals";
import { SourceNumbers } from "@diemcau/server/media/SourceNumbers";

const never = () => false;

test("M7: sources of a device are numbered by kind", () => {
  const numbers = new SourceNumbers();
  const used = new Set<string>();
  const start = (kind: "camera" | "microphone", name: string) => {
    const id = numbers.idFor({ deviceId: "d1", kind, name }, (known) => used.has(known));
    used.add(id);
    return id;
  };
  expect([start("camera", "Trái"), start("camera", "Phải"), start("microphone", "Bàn")]).toEqual([
    "d1:camera:1",
    "d1:camera:2",
    "d1:microphone:1",
  ]);
});

test("M7: the same camera comes back under its number, in whatever order cameras come back", () => {
  const numbers = new SourceNumbers();
  const used = new Set<string>();
  for (const name of ["Trái", "Phải"])
    used.add(numbers.idFor({ deviceId: "d1", kind: "camera", name }, (id) => used.has(id)));
  expect(numbers.idFor({ deviceId: "d1", kind: "camera", name: "Phải" }, never)).toBe("d1:camera:2");
  expect(numbers.idFor({ deviceId: "d1", kind: "camera", name: "Trái" }, never)).toBe("d1:camera:1");
});

test("M7: two cameras of one name are two sources", () => {
  const numbers = new SourceNumbers();
  expect(numbers.idFor({ deviceId: "d1", kind: "camera", name: "USB" }, never)).toBe("d1:camera:1");
  expect(numbers.idFor({ deviceId: "d1", kind: "camera", name: "USB" }, (id) => id === "d1:camera:1")).toBe(
    "d1:camera:2",
  );
});

test("M7: a camera with a new name takes a free number rather than an ever higher one", () => {
  const numbers = new SourceNumbers();
  for (const name of ["A", "B", "C", "D"])
    expect(numbers.idFor({ deviceId: "d1", kind: "camera", name }, never)).toBe("d1:camera:1");
});

test("M7: the number that a machine keeps for a source is its id, whatever its name and whoever is away", () => {
  const numbers = new SourceNumbers();
  const lectern = { deviceId: "d1", kind: "camera", name: "bục phát biểu", number: 2 } as const;
  expect(numbers.idFor(lectern, never)).toBe("d1:camera:2");
  expect(numbers.idFor({ ...lectern, name: "bục mới" }, never)).toBe("d1:camera:2");
  expect(numbers.idFor(lectern, (id) => id === "d1:camera:2")).toBe("d1:camera:1");
});
