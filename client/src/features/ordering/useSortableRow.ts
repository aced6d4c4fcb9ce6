import { useSortable } from "@dnd-kit/sortable";
import type { CSSProperties, HTMLAttributes, RefCallback } from "react";

/** A row that can be dragged: what its element gets, and what its handle gets. */
export interface SortableRow {
  row: { ref: RefCallback<HTMLElement>; style: CSSProperties; "data-dragged": true | undefined };
  handle: HTMLAttributes<HTMLElement>;
}

/** Binds one row of a `SortableList`; the handle must have `touch-action: none`, so that a finger drags and doesn't scroll. */
export function useSortableRow(id: string): SortableRow {
  const { setNodeRef, transform, transition, isDragging, listeners } = useSortable({ id });
  const style: CSSProperties = transform
    ? { transform: `translateY(${transform.y}px)`, transition, zIndex: isDragging ? 2 : undefined }
    : {};
  return { row: { ref: setNodeRef, style, "data-dragged": isDragging || undefined }, handle: listeners ?? {} };
}
