import { formatNumber } from '../../i18n/format.ts';
import { takeAwayMessages } from '../../i18n/take-away-messages.ts';
import { selectResultList } from '../../state/results.ts';
import { selectIndicator } from '../../state/statistics.ts';
import { figureConditions, recordConditions } from '../../state/take-away/conditions.ts';
import { figuresTitle } from '../../state/take-away/take-figures.ts';
import { TAKEN_FORMATS, type TakenContent } from '../../state/take-away/taken.ts';
import { selectDistrictFigures, selectFigures } from '../../state/unit-statistics.ts';
import { useAtlas, useLanguage, useMessages } from '../atlas-context.ts';
import type { TakeAwayServices } from './take-away-services.ts';
import { TaskNote } from './task-note.tsx';
import { type TaskState, useTask } from './use-task.ts';

/** Records and figures as files. */
export function DataSection({ take }: Pick<TakeAwayServices, 'take'>) {
  const words = useMessages(takeAwayMessages);
  const language = useLanguage();
  const { state, run } = useTask();
  const records = useAtlas(selectResultList).size;
  const figures = useAtlas(selectFigures).length + useAtlas(selectDistrictFigures).length;
  const title = useAtlas((atlas) => {
    const indicator = selectIndicator(atlas);
    return indicator === null ? null : figuresTitle(atlas, indicator);
  });
  const parts = { take, state, run };
  return (
    <section className="modal-section" aria-label={words.data}>
      <h3 className="modal-section-title">{words.data}</h3>
      <Content
        content="records"
        title={words.records(formatNumber(records, language))}
        {...parts}
      />
      {title !== null && (
        <Content
          content="figures"
          title={words.figures(title, formatNumber(figures, language))}
          {...parts}
        />
      )}
      <TaskNote state={state} running={words.writing} />
    </section>
  );
}

interface ContentProps extends Pick<TakeAwayServices, 'take'> {
  readonly content: TakenContent;
  readonly title: string;
  readonly state: TaskState;
  readonly run: ReturnType<typeof useTask>['run'];
}

/** One kind of content, with a button for each format. */
function Content({ content, title, take, state, run }: ContentProps) {
  const words = useMessages(takeAwayMessages);
  const conditions = useAtlas(content === 'records' ? recordConditions : figureConditions);
  return (
    <div className="taken-content">
      <div>
        <p>{title}</p>
        <p className="modal-note">{conditions}</p>
      </div>
      <div className="modal-ways">
        {TAKEN_FORMATS.map((format) => (
          <button
            key={format}
            type="button"
            className="button"
            aria-label={words.take(title, words.formats[format])}
            disabled={state.status === 'running'}
            onClick={() => run(() => take(content, format))}
          >
            {words.formats[format]}
          </button>
        ))}
      </div>
    </div>
  );
}
