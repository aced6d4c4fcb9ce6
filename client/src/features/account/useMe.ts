import type { Me } from "@diemcau/shared/protocol/rest";
import { type Action, may } from "@diemcau/shared/rules/permissions";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { del, get } from "../../api/http.ts";

/** Cache key of who is signed in. */
export const meKey = ["me"];

/** Who is signed in; an `ApiError` of `auth.required` when nobody is. */
export function useMe() {
  return useQuery({ queryKey: meKey, queryFn: () => get<Me>("/session"), staleTime: 60_000 });
}

/** Whether the table of permissions lets somebody do this; the server decides again. */
export function mayDo(me: Me, action: Action): boolean {
  return may({ kind: "person", id: me.id, name: me.name, roles: me.roles }, action);
}

/** Ends the session on the server and leaves nothing of it in the page's cache. */
export function useSignOut() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    await del("/session");
    queries.clear();
    void navigate("/dang-nhap");
  };
}
