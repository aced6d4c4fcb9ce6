/** The application's mark in the emblem's place: the only gold of the pages. */
export function Emblem({ size = 32 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <circle cx="16" cy="16" r="16" fill="var(--dc-gold)" />
      <circle cx="16" cy="16" r="14.4" fill="var(--dc-action)" />
      <path d="M7 18.5a9 9 0 0 1 18 0M6 21h20" fill="none" stroke="#fff" strokeWidth="2.2" strokeLinecap="round" />
      <circle cx="16" cy="15" r="3" fill="var(--dc-on-air)" stroke="#fff" strokeWidth="1.4" />
    </svg>
  );
}
