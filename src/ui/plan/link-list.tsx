import { X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { PlanProperties } from '../../core/plan/plan.ts';
import { planMessages } from '../../i18n/plan-messages.ts';
import { useMessages } from '../atlas-context.ts';
import { isWebAddress } from './readings.ts';

interface LinkListProps {
  readonly links: PlanProperties['links'];
  readonly isDisabled: boolean;
  readonly onChange: (patch: Pick<PlanProperties, 'links'>) => void;
}

/** Documents that belong to the plan, by address: the files themselves stay where they are. */
export function LinkList({ links, isDisabled, onChange }: LinkListProps) {
  const words = useMessages(planMessages);
  return (
    <fieldset className="plan-links" disabled={isDisabled}>
      <legend>{words.links}</legend>
      <ul>
        {links.map(({ title, url }, index) => (
          <li key={`${title} ${url}`}>
            <a href={url} target="_blank" rel="noreferrer">
              {title}
            </a>
            <button
              type="button"
              className="button button-quiet button-icon"
              aria-label={words.removeLink(title)}
              onClick={() => onChange({ links: links.filter((_, each) => each !== index) })}
            >
              <X size="1em" aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      <NewLink onAdd={(link) => onChange({ links: [...links, link] })} />
    </fieldset>
  );
}

function NewLink({ onAdd }: { readonly onAdd: (link: PlanProperties['links'][number]) => void }) {
  const words = useMessages(planMessages);
  const [url, setUrl] = useState('');
  const [title, setTitle] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const add = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault();
    const address = url.trim();
    if (!isWebAddress(address)) {
      setFault(words.badUrl(address));
      return;
    }
    onAdd({ title: title.normalize('NFC').trim() || new URL(address).hostname, url: address });
    setUrl('');
    setTitle('');
    setFault(null);
  };
  return (
    <div className="plan-new-link">
      <input
        className="entry-field"
        aria-label={words.linkTitle}
        placeholder={words.linkTitle}
        value={title}
        onChange={({ target }) => setTitle(target.value)}
      />
      <input
        className="entry-field"
        type="url"
        aria-label={words.linkUrl}
        placeholder={words.linkUrl}
        value={url}
        aria-invalid={fault !== null}
        onChange={({ target }) => setUrl(target.value)}
        onKeyDown={(event) => event.key === 'Enter' && add(event)}
      />
      <button type="button" className="button" disabled={url.trim() === ''} onClick={add}>
        {words.addLink}
      </button>
      {fault !== null && (
        <p className="plan-fault" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
