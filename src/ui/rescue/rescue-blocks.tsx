import { BoardHeading } from '../wall/board-heading.tsx';
import type { BoardBlock, BoardSection } from '../wall/board-section.ts';
import { factsInLine } from '../wall/facts-in-line.ts';

/** A paragraph of its own. */
export function told(key: string, text: string): BoardBlock {
  return { key, node: <p className="wall-facts">{text}</p> };
}

/** A name with what is known of it. */
export function line(key: string, name: string, facts: readonly string[]): BoardBlock {
  return {
    key,
    node: (
      <div className="wall-line-text">
        <p className="wall-name">{name}</p>
        <p className="wall-facts">{factsInLine(facts)}</p>
      </div>
    ),
  };
}

/** Blocks under a heading. */
export function section(key: string, heading: string, blocks: readonly BoardBlock[]): BoardSection {
  return { key, heading: <BoardHeading>{heading}</BoardHeading>, blocks };
}
