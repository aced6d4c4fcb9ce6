import { useTranslation } from "react-i18next";

/** Writes a number of minutes in words: "45 phút", "3 giờ 25 phút". */
export function useMinutesText(): (minutes: number) => string {
  const { t } = useTranslation();
  return (minutes) => {
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    const parts = [
      ...(hours > 0 ? [t("office:agenda.hours", { hours })] : []),
      ...(rest > 0 || hours === 0 ? [t("office:agenda.minutes", { minutes: rest })] : []),
    ];
    return parts.join(" ");
  };
}
