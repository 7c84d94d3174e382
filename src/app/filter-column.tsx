import { OnceOpen } from '../ui/common/once-open.tsx';
import { Filters } from './filters.tsx';

/** Left of the map: clauses, layers and places. */
export function FilterColumn() {
  return (
    <div className="column-filters">
      <OnceOpen>
        <Filters />
      </OnceOpen>
    </div>
  );
}
