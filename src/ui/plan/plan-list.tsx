import { useVirtualizer } from '@tanstack/react-virtual';
import { TriangleAlert } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { chosenVersion, type Plan } from '../../core/plan/plan.ts';
import { formatNumber } from '../../i18n/format.ts';
import { planMessages } from '../../i18n/plan-messages.ts';
import { findPlans } from '../../state/plans/plan-list.ts';
import { changePlanning } from '../../state/plans/plan-store.ts';
import { useAtlas, useLanguage, useMessages } from '../atlas-context.ts';
import { ClauseTab } from '../common/clause-tab.tsx';
import { gapsToTell } from './gaps-to-tell.ts';
import { useArea, useLength } from './measures.ts';
import { usePassingPlans } from './passing-plans.ts';
import { usePlanStore, usePlans, useSelectPlan } from './plan-context.ts';
import './plan-list.css';

const ESTIMATED_ITEM_PX = 64;

/** The plans on this computer: found by words, narrowed by the filter of the atlas. */
export function PlanList() {
  const words = useMessages(planMessages);
  const language = useLanguage();
  const plans = usePlans((state) => state.plans);
  const passing = usePassingPlans();
  const [text, setText] = useState('');
  const found = useMemo(() => findPlans(plans, text), [plans, text]);
  const shown = useMemo(() => found.filter(({ id }) => passing(id)), [found, passing]);
  const total = Object.keys(plans).length;
  return (
    <section className="panel plan-list-panel" aria-labelledby="plans-title">
      <div className="panel-head">
        <h2 className="panel-title" id="plans-title">
          {words.plans}
        </h2>
        {total > 0 && (
          <span className="plan-count">
            {words.planCount(formatNumber(shown.length, language), formatNumber(total, language))}
          </span>
        )}
      </div>
      <NewPlanButton />
      {total > 0 && (
        <input
          type="search"
          className="entry-field"
          aria-label={words.searchPlans}
          placeholder={words.searchPlans}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      )}
      {total === 0 && <p className="plan-empty">{words.noPlans}</p>}
      {total > 0 && shown.length === 0 && <p className="plan-empty">{words.noPlanFits}</p>}
      {shown.length > 0 && <Items plans={shown} />}
    </section>
  );
}

function NewPlanButton() {
  const store = usePlanStore();
  const select = useSelectPlan();
  const words = useMessages(planMessages);
  return (
    <button
      type="button"
      className="button button-main"
      onClick={() => {
        select(null);
        changePlanning(store, { tool: 'polygon' });
      }}
    >
      {words.newPlan}
    </button>
  );
}

function Items({ plans }: { readonly plans: readonly Plan[] }) {
  const words = useMessages(planMessages);
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: plans.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ESTIMATED_ITEM_PX,
    getItemKey: (index) => plans[index]?.id ?? index,
    overscan: 6,
  });
  return (
    <div ref={scroller} className="plan-scroller">
      <ul
        className="plan-list"
        aria-label={words.plans}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const plan = plans[index];
          if (!plan) return null;
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              data-plan={plan.id}
              aria-setsize={plans.length}
              aria-posinset={index + 1}
              style={{ translate: `0 ${start}px` }}
            >
              <PlanItem plan={plan} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function PlanItem({ plan }: { readonly plan: Plan }) {
  const words = useMessages(planMessages);
  const select = useSelectPlan();
  const isSelected = useAtlas(({ view }) => view.record === plan.id);
  const version = chosenVersion(plan);
  const { properties, geometry, sketch } = version;
  const gaps = gapsToTell(version);
  // What crosses itself has no size that could be told.
  const sound = sketch === null ? geometry : null;
  const area = useArea(sound);
  const length = useLength(sound);
  const facts = [
    words.statuses[properties.status],
    area ?? length,
    plan.versions.length > 1 ? words.version(plan.chosen) : null,
  ];
  return (
    <button
      type="button"
      className="plan-item"
      aria-current={isSelected ? 'true' : undefined}
      onClick={() => select(plan.id)}
    >
      {properties.clauses.length > 0 && (
        <span className="plan-item-clauses">
          {properties.clauses.map((code) => (
            <ClauseTab key={code} code={code} />
          ))}
        </span>
      )}
      <span className="plan-item-name">{properties.name || words.untitled}</span>
      <span className="plan-item-facts">{facts.filter((fact) => fact !== null).join(' · ')}</span>
      {gaps.length > 0 && (
        <span className="plan-item-gaps">
          <TriangleAlert size="1em" aria-hidden="true" />
          {gaps.map((gap) => words.gaps[gap]).join(', ')}
        </span>
      )}
    </button>
  );
}
