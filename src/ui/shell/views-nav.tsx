import type { MouseEvent } from 'react';
import { shellMessages } from '../../i18n/shell-messages.ts';
import { changeView } from '../../state/store.ts';
import { encodeView } from '../../state/url.ts';
import type { ViewName } from '../../state/view.ts';
import { useAtlas, useAtlasStore, useMessages } from '../atlas-context.ts';
import './views-nav.css';

const VIEWS: readonly ViewName[] =
  __ATLAS_AUDIENCE__ === 'internal' ? ['explore', 'plan', 'wall'] : ['explore', 'wall'];

/** Links to the views of the atlas; each keeps what is asked of it. */
export function ViewsNav() {
  const store = useAtlasStore();
  const words = useMessages(shellMessages);
  const view = useAtlas((state) => state.view);
  const open = (event: MouseEvent, name: ViewName) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    changeView(store, { view: name });
  };
  return (
    <nav className="views" aria-label={words.views}>
      {VIEWS.map((name) => (
        <a
          key={name}
          className="views-link"
          href={`?${encodeView({ ...view, view: name })}`}
          aria-current={name === view.view ? 'page' : undefined}
          onClick={(event) => open(event, name)}
        >
          {words[name]}
        </a>
      ))}
    </nav>
  );
}
