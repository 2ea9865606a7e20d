/** The mark: a run overlapped by a lift, and the overlap is what the product is about. */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg aria-hidden width={size * 1.5} height={size} viewBox="0 0 30 20" className="shrink-0">
      <circle cx="10" cy="10" r="8" className="fill-run" />
      <rect x="12" y="2" width="16" height="16" rx="4" className="fill-lift" />
      <clipPath id="tandem-mark">
        <circle cx="10" cy="10" r="8" />
      </clipPath>
      <rect x="12" y="2" width="16" height="16" rx="4" clipPath="url(#tandem-mark)" className="fill-ink" />
    </svg>
  );
}
