import { formatNumber } from '../../i18n/format.ts';
import { planMessages } from '../../i18n/plan-messages.ts';
import { type ComparedRow, comparisonOf } from '../../i18n/report-comparison.ts';
import { useLanguage, useMessages } from '../atlas-context.ts';
import { useSelectedPlan } from './plan-context.ts';
import { useReport } from './plan-services.ts';

/** The versions of the selected plan side by side: where their reports differ, and by how much. */
export function VersionComparison() {
  const words = useMessages(planMessages);
  const language = useLanguage();
  const plan = useSelectedPlan();
  const made = useReport((state) => state.made);
  const answered = useReport((state) => state.others);
  if (made === null) return null;
  // Answers come one by one: some may still be about what was shown before.
  const others = answered.filter(({ plan, label }) => plan === made.plan && label !== made.label);
  if (others.length === 0) return null;
  const hasSketch = plan?.versions.some(({ sketch }) => sketch !== null) ?? false;
  const { rows, sameCount, isSame } = comparisonOf(made, others, language);
  const labels = [made.label, ...others.map(({ label }) => label)];
  return (
    <section className="report-section">
      <h3>{words.versionsCompared(labels.join(', '))}</h3>
      {hasSketch && <p className="plan-note">{words.comparedWithSketch}</p>}
      {rows.length === 0 ? (
        <p className="plan-note">{isSame ? words.versionsAlike : words.versionsAlikeInValues}</p>
      ) : (
        <>
          <p className="plan-note">
            {words.versionsDifferBy(made.label, formatNumber(sameCount, language))}
          </p>
          <table className="report-table">
            <thead>
              <tr>
                <th scope="col">{words.line}</th>
                {labels.map((label) => (
                  <th key={label} scope="col">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.key} row={row} />
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

function Row({ row: { key, label, cells } }: { readonly row: ComparedRow }) {
  return (
    <tr data-compared={key}>
      <th scope="row">{label}</th>
      {cells.map((cell) => (
        <td key={cell.label}>
          {cell.value ?? '—'}
          {cell.difference !== '' && <span className="report-difference">{cell.difference}</span>}
        </td>
      ))}
    </tr>
  );
}
