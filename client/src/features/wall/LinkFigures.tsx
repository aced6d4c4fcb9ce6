import type { PointLink } from "@diemcau/shared/protocol/link";
import { useTranslation } from "react-i18next";
import { useLinks } from "../session/useLinks.ts";

/** A point's link in figures: there and back, loss, and what arrives. Nothing while nothing is known. */
export function LinkFigures({ pointId }: { pointId: string }) {
  const { t } = useTranslation();
  const link = useLinks()[pointId];
  return link ? (
    <span>
      {figuresOf(link)
        .map(({ key, value }) => t(`wall:figures.${key}`, { value }))
        .join(" · ")}
    </span>
  ) : null;
}

function figuresOf({ roundTrip, loss, rate }: PointLink): { key: "roundTrip" | "loss" | "rate"; value: string }[] {
  const number = (value: number, digits: number) =>
    value.toLocaleString("vi-VN", { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return [
    ...(roundTrip === null ? [] : [{ key: "roundTrip" as const, value: number(roundTrip, 0) }]),
    ...(loss === null ? [] : [{ key: "loss" as const, value: number(loss, 1) }]),
    { key: "rate", value: number(rate / 1000, 1) },
  ];
}
