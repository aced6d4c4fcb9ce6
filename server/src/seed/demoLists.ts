import type { DelegateInput } from "@diemcau/shared/model/rollCall";
import { demoPoints } from "./demoConference.ts";
import { demoPersons } from "./demoPersons.ts";
import { bridgeUnits, demoUnits } from "./demoUnits.ts";

/** Placeholders of the lists are counted from here: lower numbers are speakers and technicians. */
const firstNumber = 101;

/** Who is expected in each room, in the order of the points: the people whom the agenda names, then placeholders. */
export const demoLists: readonly (readonly DelegateInput[])[] = lists();

function lists(): DelegateInput[][] {
  let number = firstNumber;
  return demoPoints.map(({ unitId, expected }) => {
    const named = demoPersons
      .filter((person) => person.signInName === null || person.roles.includes("presenter"))
      .filter((person) => roomOf(person.unitId) === unitId)
      .map(({ name, title, unitId: own }) => ({ name, title, unit: unitName(own) }));
    const others = Array.from({ length: Math.max(0, expected - named.length) }, () => ({
      name: `Đại biểu ${number++}`,
      title: "Kiểm sát viên",
      unit: unitName(unitId),
    }));
    return [...named, ...others];
  });
}

/** The unit whose room somebody sits in: the own one where it has a room, else the host's. */
function roomOf(unitId: string | null): string | undefined {
  return bridgeUnits.find((unit) => unit === unitId) ?? demoPoints[0]?.unitId;
}

function unitName(unitId: string | null): string {
  return demoUnits.find(({ id }) => id === unitId)?.name ?? "";
}
