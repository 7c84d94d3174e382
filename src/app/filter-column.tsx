import { shellMessages } from '../i18n/shell-messages.ts';
import { useMessages } from '../ui/atlas-context.ts';
import { Filters } from './filters.tsx';

/** Left of the map: clauses, layers and places. */
export function FilterColumn() {
  const words = useMessages(shellMessages);
  return (
    <section className="column column-filters" aria-label={words.filters}>
      <Filters />
    </section>
  );
}
