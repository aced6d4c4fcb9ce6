import { closestCenter, DndContext, type DragEndEvent, PointerSensor, useSensor, useSensors } from "@dnd-kit/core";
import { SortableContext, verticalListSortingStrategy } from "@dnd-kit/sortable";
import type { ReactNode } from "react";
import { moveOnto } from "./order.ts";

interface Props {
  /** Rows as they are shown. */
  ids: readonly string[];
  /** Absent where the order can't be changed by who looks at it. */
  onOrder: ((ids: string[]) => void) | null;
  children: ReactNode;
}

/** So far a pointer moves before a press is a drag and no click, in pixels. */
const dragDistance = 6;
/** Rows say by their own keys what they are; nothing is read aloud while a pointer drags. */
const unsaid = () => undefined;
const announcements = { onDragStart: unsaid, onDragOver: unsaid, onDragEnd: unsaid, onDragCancel: unsaid };

/** Lets the rows below it, each of `useSortableRow`, be dragged into another order by mouse, pen or finger. */
export function SortableList({ ids, onOrder, children }: Props) {
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: dragDistance } }));
  function onDragEnd({ active, over }: DragEndEvent) {
    if (over && over.id !== active.id) onOrder?.(moveOnto(ids, String(active.id), String(over.id)));
  }
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={onDragEnd}
      accessibility={{ announcements, screenReaderInstructions: { draggable: "" }, container: document.body }}
    >
      <SortableContext items={[...ids]} strategy={verticalListSortingStrategy} disabled={onOrder === null}>
        {children}
      </SortableContext>
    </DndContext>
  );
}
