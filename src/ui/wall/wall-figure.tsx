interface WallFigureProps {
  /** Ready to read; "—" where there is none. */
  readonly value: string;
  /** After the number, e.g. "tỷ đồng". */
  readonly unit?: string | undefined;
  readonly label: string;
  /** What the number rests on. */
  readonly note?: string | undefined;
}

/** One big number with its words. */
export function WallFigure({ value, unit, label, note }: WallFigureProps) {
  return (
    <div className="wall-figure">
      <p className="wall-number" data-type="primary">
        {value}
        {unit !== undefined && <span className="wall-unit"> {unit}</span>}
      </p>
      <p className="wall-label">{label}</p>
      {note !== undefined && <p className="wall-note board-spare">{note}</p>}
    </div>
  );
}
