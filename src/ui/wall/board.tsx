import type { ComponentType } from 'react';
import type { BoardName } from '../../state/view.ts';
import { useAtlas } from '../atlas-context.ts';
import { AgendaBoard } from './boards/agenda.tsx';
import { ChangesBoard } from './boards/changes.tsx';
import { DataBoard } from './boards/data.tsx';
import { HazardsBoard } from './boards/hazards.tsx';
import { IndicatorBoard } from './boards/indicator.tsx';
import { MatrixBoard } from './boards/matrix.tsx';
import { OverviewBoard } from './boards/overview.tsx';

const BOARDS: Readonly<Record<BoardName, ComponentType>> = {
  overview: OverviewBoard,
  agenda: AgendaBoard,
  hazards: HazardsBoard,
  indicator: IndicatorBoard,
  matrix: MatrixBoard,
  changes: ChangesBoard,
  data: DataBoard,
};

/** The board that the link asks for. */
export function Board() {
  const name = useAtlas(({ view }) => view.board) ?? 'overview';
  const Shown = BOARDS[name];
  return <Shown />;
}
