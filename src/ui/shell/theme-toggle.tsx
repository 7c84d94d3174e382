import { Moon, Sun } from 'lucide-react';
import { shellMessages } from '../../i18n/shell-messages.ts';
import { changeView } from '../../state/store.ts';
import { useAtlasStore, useMessages } from '../atlas-context.ts';
import { useTheme } from '../common/use-theme.ts';

export function ThemeToggle() {
  const store = useAtlasStore();
  const words = useMessages(shellMessages);
  const isDark = useTheme() === 'dark';
  const label = isDark ? words.toLight : words.toDark;
  return (
    <button
      type="button"
      className="button button-icon"
      aria-label={label}
      title={label}
      onClick={() => changeView(store, { theme: isDark ? 'light' : 'dark' })}
    >
      {isDark ? <Sun size="1.1em" /> : <Moon size="1.1em" />}
    </button>
  );
}
