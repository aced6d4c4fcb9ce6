import type { Actor } from "@diemcau/shared/model/actor";
import type { Confirmation } from "@diemcau/shared/model/official";
import type { PersonFacts } from "@diemcau/shared/model/person";
import type { ConfirmPlace, ConfirmRole, ConfirmTarget } from "@diemcau/shared/protocol/sealing";
import { may } from "@diemcau/shared/rules/permissions";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import type { PersonStore } from "../directory/ports.ts";

const roles: readonly ConfirmRole[] = ["secretary", "chair"];
const permission = { secretary: "minutes.confirmAsSecretary", chair: "minutes.confirmAsChair" } as const;

/** The two places to be confirmed, with what holds of them for the form of this digest (PROTOCOL R8). */
export async function confirmPlaces(
  state: ConferenceState,
  { target, digest }: { target: ConfirmTarget; digest: string | null },
  persons: Pick<PersonStore, "find">,
): Promise<ConfirmPlace[]> {
  return Promise.all(
    roles.map(async (role) => {
      const named = state.conference?.[role] ?? null;
      const confirmation = confirmationOf(state, target, role);
      return {
        role,
        named: named && { name: named.name, title: named.title },
        deputy: !(await signsIn(named, persons)),
        confirmation,
        holds: confirmation !== null && confirmation.digest === digest,
      };
    }),
  );
}

/**
 * The role in which somebody may confirm: as the one whom the conference names, or by holding the role where the one named can't
 * sign in; never in both, and first where nobody has confirmed yet.
 */
export function roleOf(actor: Actor, state: ConferenceState, places: readonly ConfirmPlace[]): ConfirmRole | null {
  if (actor.kind !== "person") return null;
  const own = places.filter(
    ({ role, deputy }) => (deputy || state.conference?.[role]?.id === actor.id) && may(actor, permission[role]),
  );
  const already = places.find(({ holds, confirmation }) => holds && confirmation?.person.id === actor.id);
  if (already) return already.role;
  return (own.find(({ holds }) => !holds) ?? own[0])?.role ?? null;
}

/** The last confirmation in a role, whether it still holds or not. */
export function confirmationOf(
  { confirmations }: Pick<ConferenceState, "confirmations">,
  target: ConfirmTarget,
  role: ConfirmRole,
): Confirmation | null {
  return confirmations.find((known) => known.target === target && known.role === role) ?? null;
}

async function signsIn(named: PersonFacts | null, persons: Pick<PersonStore, "find">): Promise<boolean> {
  const id = named?.id ?? null;
  return id !== null && ((await persons.find(id))?.signInName ?? null) !== null;
}
