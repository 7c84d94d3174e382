import type { Indicator } from '../../core/indicator.ts';
import { useAtlas } from '../atlas-context.ts';
import { usePart } from '../common/use-part.ts';

const loadComparison = () => import('./comparison/comparison.tsx');

/** Units side by side, fetched with the first unit that is compared. */
export function ComparisonPart({ indicator }: { readonly indicator: Indicator }) {
  const isWanted = useAtlas(({ view }) => view.compared.length > 0);
  const part = usePart(loadComparison, isWanted);
  return isWanted && part !== null && <part.Comparison indicator={indicator} />;
}
