import { useEffect, useState } from "react";
import { Button } from "../../components/plain/Button.tsx";

interface Props {
  label: string;
  /** What the button says once it was clicked. */
  surely: string;
  disabled: boolean;
  onRemove: () => void;
}

/** How long the second click is waited for, ms. */
const patience = 4000;

/** Removes at the second click: what was sent has to be sent again. */
export function RemoveButton({ label, surely, disabled, onRemove }: Props) {
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (!asked) return;
    const timer = setTimeout(() => setAsked(false), patience);
    return () => clearTimeout(timer);
  }, [asked]);
  return (
    <Button look="quiet" disabled={disabled} onClick={() => (asked ? onRemove() : setAsked(true))}>
      {asked ? surely : label}
    </Button>
  );
}
