interface ShareBarProps {
  /** From 0 to 1; null = nothing is asked. */
  readonly share: number | null;
  /** What the bar says, beside it: never colour or length alone. */
  readonly text: string;
}

/** How much of something is done, as a bar with its numbers. */
export function ShareBar({ share, text }: ShareBarProps) {
  return (
    <span className="share-bar">
      <span className="number">{text}</span>
      {share !== null && (
        <span className="share-track" aria-hidden="true">
          <span
            className={share >= 1 ? 'share-done' : undefined}
            style={{ inlineSize: `${100 * Math.min(1, share)}%` }}
          />
        </span>
      )}
    </span>
  );
}
