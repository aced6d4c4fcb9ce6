import { useEffect, useState } from "react";
import { get } from "../../api/http.ts";

/** Somebody of the room's unit, to be chosen as a speaker. */
export interface UnitPerson {
  id: string;
  name: string;
  title: string;
}

/** People of the room's unit; none while the list is on its way or can't be had, since a name can be typed as well. */
export function useUnitPeople(): UnitPerson[] {
  const [people, setPeople] = useState<UnitPerson[]>([]);
  useEffect(() => {
    let over = false;
    get<UnitPerson[]>("/devices/me/people").then(
      (list) => {
        if (!over) setPeople(list);
      },
      () => undefined,
    );
    return () => {
      over = true;
    };
  }, []);
  return people;
}
