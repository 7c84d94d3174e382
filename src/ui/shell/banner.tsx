import { Ellipsis } from 'lucide-react';
import type { ReactNode } from 'react';
import { shellMessages } from '../../i18n/shell-messages.ts';
import { useAtlas, useMessages } from '../atlas-context.ts';
import { PanelBoundary } from '../common/panel-boundary.tsx';
import { SearchBox } from '../search/search-box.tsx';
import './banner.css';
import { LanguageToggle } from './language-toggle.tsx';
import { ThemeToggle } from './theme-toggle.tsx';
import { ViewsNav } from './views-nav.tsx';

interface BannerProps {
  readonly isNarrow: boolean;
  /** What carries off what is shown. */
  readonly takeAway: ReactNode;
  /** Further tools, where there is room. */
  readonly children?: ReactNode;
}

/** The head of the page: what this is, the views, search, and how it is shown. */
export function Banner({ isNarrow, takeAway, children }: BannerProps) {
  const words = useMessages(shellMessages);
  const isPlan = useAtlas(({ view }) => view.view === 'plan');
  const tools = (
    <>
      {takeAway}
      <LanguageToggle />
      <ThemeToggle />
    </>
  );
  return (
    <header className={isNarrow ? 'banner banner-narrow' : 'banner'}>
      <a className="skip-link" href={isPlan ? '#plan' : '#results'}>
        {isPlan ? words.skipToPlan : words.skipToResults}
      </a>
      <div className="banner-names">
        <h1 className={isNarrow ? 'visually-hidden' : 'banner-title'}>{words.title}</h1>
        {!isNarrow && <p className="banner-subtitle">{words.subtitle}</p>}
      </div>
      {!isNarrow && <ViewsNav />}
      <PanelBoundary name={words.title}>
        <SearchBox />
      </PanelBoundary>
      {isNarrow ? (
        <>
          <button
            type="button"
            className="button button-icon"
            popoverTarget="banner-menu"
            aria-label={words.menu}
          >
            <Ellipsis size="1.2em" />
          </button>
          <div id="banner-menu" className="banner-menu" popover="auto">
            <p className="banner-menu-title">{words.title}</p>
            <p className="banner-subtitle">{words.subtitle}</p>
            <ViewsNav />
            <div className="banner-tools">{tools}</div>
          </div>
        </>
      ) : (
        <div className="banner-tools">
          {children}
          {tools}
        </div>
      )}
    </header>
  );
}
