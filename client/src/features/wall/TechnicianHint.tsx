import type { PointEntry } from "@diemcau/shared/rules/state";
import { IconPhone } from "@tabler/icons-react";
import { LinkFigures } from "./LinkFigures.tsx";
import styles from "./Wall.module.css";

/** Over a tile's picture while the pointer or the keyboard is on it: whom to call, and the link's figures. */
export function TechnicianHint({ point: { id, technician } }: { point: PointEntry }) {
  return (
    <span className={styles.hint} aria-hidden="true">
      {(technician?.name || technician?.phone) && (
        <span>
          <IconPhone size={12} /> {[technician.name, technician.phone].filter(Boolean).join(" · ")}
        </span>
      )}
      <LinkFigures pointId={id} />
    </span>
  );
}
