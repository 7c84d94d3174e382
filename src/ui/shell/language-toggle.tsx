import { LANGUAGES } from '../../i18n/language.ts';
import { shellMessages } from '../../i18n/shell-messages.ts';
import { changeView } from '../../state/store.ts';
import { useAtlasStore, useLanguage, useMessages } from '../atlas-context.ts';
import './language-toggle.css';

const NAMES = { vi: 'Tiếng Việt', en: 'English' } as const;

export function LanguageToggle() {
  const store = useAtlasStore();
  const words = useMessages(shellMessages);
  const shown = useLanguage();
  return (
    <fieldset className="languages" aria-label={words.language}>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          className="languages-choice"
          aria-pressed={language === shown}
          title={NAMES[language]}
          onClick={() => changeView(store, { language })}
        >
          {language.toUpperCase()}
        </button>
      ))}
    </fieldset>
  );
}
