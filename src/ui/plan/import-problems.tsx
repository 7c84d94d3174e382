import type { Issue } from '../../core/result.ts';
import { formatNumber } from '../../i18n/format.ts';
import { fileIssueInWords } from '../../i18n/plan-file-issues.ts';
import { planMessages } from '../../i18n/plan-messages.ts';
import type { ImportPreview } from '../../state/plans/plan-files.ts';
import { useLanguage, useMessages } from '../atlas-context.ts';

const MOST_LISTED = 20;
/** So many are read at a glance: they need not be opened. */
const MOST_SHOWN_AT_ONCE = 5;

interface IssueListProps {
  readonly issues: readonly Issue[];
  /** All of them, also those that are not among `issues`. */
  readonly count: number;
  readonly namesFile?: boolean;
}

/** The first issues, and how many more there are. */
function IssueList({ issues, count, namesFile = false }: IssueListProps) {
  const words = useMessages(planMessages);
  const language = useLanguage();
  const listed = issues.slice(0, MOST_LISTED);
  const more = count - listed.length;
  return (
    <ul>
      {listed.map((issue) => (
        <li key={`${issue.file} ${issue.feature} ${issue.field} ${issue.reason}`}>
          {fileIssueInWords(issue, language, namesFile)}
        </li>
      ))}
      {more > 0 && <li>{words.importMoreProblems(formatNumber(more, language))}</li>}
    </ul>
  );
}

/** Why nothing can be taken. */
export function ImportRefusal({ issues }: { readonly issues: readonly Issue[] }) {
  return (
    <div className="plan-faults" role="alert">
      <IssueList issues={issues} count={issues.length} namesFile />
    </div>
  );
}

/** What of the files is not taken, or not as it stands there. */
export function ImportProblems({
  preview: { problems, problemCount },
}: {
  readonly preview: ImportPreview;
}) {
  const words = useMessages(planMessages);
  const language = useLanguage();
  if (problemCount === 0) return null;
  return (
    <details className="import-problems" open={problemCount <= MOST_SHOWN_AT_ONCE}>
      <summary>{words.importProblems(formatNumber(problemCount, language))}</summary>
      <IssueList issues={problems} count={problemCount} />
    </details>
  );
}
