/** Puts the keyboard's focus on the first thing that can be done in a region of the board. */
export function focusRegion(name: string): void {
  const region = document.querySelector(`[data-region="${name}"]`);
  const target = region?.querySelector<HTMLElement>('[data-current="true"]:enabled') ?? firstOf(region);
  target?.focus();
}

function firstOf(region: Element | null | undefined): HTMLElement | null {
  return region?.querySelector<HTMLElement>('button:enabled:not([tabindex="-1"]), a[href]') ?? null;
}
