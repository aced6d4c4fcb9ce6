import type { PublicationInput } from "@diemcau/shared/model/publication";
import { opensAnything } from "@diemcau/shared/rules/publication";
import { Button } from "@mantine/core";
import { IconEye } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { currentLanguage } from "../../i18n/index.ts";

/** Opens the page that the choice would make in a window of its own; the server draws it and publishes nothing. */
export function PreviewButton({ id, draft }: { id: string; draft: PublicationInput }) {
  const { t } = useTranslation();
  const query = currentLanguage() === "en" ? "?lang=en" : "";
  return (
    <form method="post" action={`/xem-truoc/${id}${query}`} target="_blank">
      <input type="hidden" name="chon" value={JSON.stringify(draft)} />
      <Button
        type="submit"
        variant="default"
        fullWidth
        leftSection={<IconEye size={18} />}
        disabled={!opensAnything(draft)}
      >
        {t("publication:preview")}
      </Button>
    </form>
  );
}
