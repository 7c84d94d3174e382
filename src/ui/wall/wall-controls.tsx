import { Maximize, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { wallMessages } from '../../i18n/wall-messages.ts';
import { changeView } from '../../state/store.ts';
import { useAtlasStore, useMessages } from '../atlas-context.ts';
import { LanguageToggle } from '../shell/language-toggle.tsx';

const VISIBLE_MS = 5000;

/** Controls of the wall: there only after a key or a movement, and gone again soon. Esc leaves. */
export function WallControls() {
  const store = useAtlasStore();
  const words = useMessages(wallMessages);
  const isAwake = useWakefulness();
  const leave = () => changeView(store, { view: 'explore' });

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') changeView(store, { view: 'explore' });
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [store]);

  if (!isAwake) return null;
  return (
    <div className="wall-controls">
      <LanguageToggle />
      <button
        type="button"
        className="button"
        onClick={() => void document.documentElement.requestFullscreen()}
      >
        <Maximize size="1.1em" aria-hidden="true" />
        {words.fullScreen}
      </button>
      <button type="button" className="button" onClick={leave}>
        <X size="1.1em" aria-hidden="true" />
        {words.leave}
      </button>
    </div>
  );
}

/** Whether a key was pressed or the pointer moved within the last seconds. */
function useWakefulness(): boolean {
  const [isAwake, setIsAwake] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wake = () => {
      setIsAwake(true);
      clearTimeout(timer);
      timer = setTimeout(() => setIsAwake(false), VISIBLE_MS);
    };
    window.addEventListener('keydown', wake);
    window.addEventListener('pointermove', wake);
    window.addEventListener('pointerdown', wake);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', wake);
      window.removeEventListener('pointermove', wake);
      window.removeEventListener('pointerdown', wake);
    };
  }, []);
  return isAwake;
}
