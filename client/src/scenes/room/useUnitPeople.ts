import type { RoomPerson } from "@diemcau/shared/protocol/rest";
import { useEffect, useState } from "react";
import { get } from "../../api/http.ts";

/** People of the room's unit; none while the list is on its way or can't be had, since a name can be typed as well. */
export function useUnitPeople(): RoomPerson[] {
  const [people, setPeople] = useState<RoomPerson[]>([]);
  useEffect(() => {
    let over = false;
    get<RoomPerson[]>("/devices/me/people").then(
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
