import type { Me } from "@diemcau/shared/protocol/rest";
import { Button, Center, Loader, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Navigate, useLocation } from "react-router";
import { ApiError } from "../../api/http.ts";
import { signInPath } from "./nextPath.ts";
import { useMe } from "./useMe.ts";

/** Draws its children for whoever is signed in, and sends everybody else to sign in and back here. */
export function RequireMe({ children }: { children: (me: Me) => ReactNode }) {
  const { t } = useTranslation();
  const location = useLocation();
  const { data, error, refetch, isFetching } = useMe();
  if (data) return children(data);
  if (error instanceof ApiError && error.status === 401)
    return <Navigate to={signInPath(location.pathname + location.search)} replace />;
  return (
    <Center h="60vh">
      {error ? (
        <Stack align="center">
          <Text>{t("common:failed")}</Text>
          <Button loading={isFetching} onClick={() => void refetch()}>
            {t("common:retry")}
          </Button>
        </Stack>
      ) : (
        <Loader aria-label={t("common:loading")} />
      )}
    </Center>
  );
}
