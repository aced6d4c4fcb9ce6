import type { Person, PersonInput } from "@diemcau/shared/model/person";
import type { Unit, UnitInput } from "@diemcau/shared/model/unit";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { del, get, post, put } from "../../api/http.ts";

const unitsKey = ["units"];
const personsKey = ["persons"];

/** An edit names the version it was made from; a new entity has none. */
export interface EditOf {
  id: string;
  version: number;
}

/** Every unit of the directory. */
export function useUnits() {
  return useQuery({ queryKey: unitsKey, queryFn: () => get<Unit[]>("/units") });
}

/** Everybody of the directory. */
export function usePersons() {
  return useQuery({ queryKey: personsKey, queryFn: () => get<Person[]>("/persons") });
}

/** Writes to the directory; each throws what `api/http` throws and leaves the lists fresh. */
export function useDirectoryWriter() {
  const queries = useQueryClient();
  const refresh = (queryKey: string[]) => queries.invalidateQueries({ queryKey });
  return {
    saveUnit: async (input: UnitInput, edit: EditOf | null): Promise<Unit> => {
      const saved = edit
        ? put<Unit>(`/units/${edit.id}`, { ...input, version: edit.version })
        : post<Unit>("/units", input);
      return settle(saved, () => refresh(unitsKey));
    },
    removeUnit: (unitId: string) => settle(del(`/units/${unitId}`), () => refresh(unitsKey)),
    savePerson: async (input: PersonInput, edit: EditOf | null): Promise<Person> => {
      const saved = edit
        ? put<Person>(`/persons/${edit.id}`, { ...input, version: edit.version })
        : post<Person>("/persons", input);
      return settle(saved, () => refresh(personsKey));
    },
  };
}

/** Waits for a request, then for fresh lists, also after a refusal: a conflict is shown beside the newest version. */
async function settle<Answer>(request: Promise<Answer>, refresh: () => Promise<void>): Promise<Answer> {
  try {
    return await request;
  } finally {
    await refresh();
  }
}
