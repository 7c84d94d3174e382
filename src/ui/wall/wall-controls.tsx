import { Maximize, Ruler, X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { wallMessages } from '../../i18n/wall-messages.ts';
import { changeView } from '../../state/store.ts';
import { useAtlasStore, useMessages } from '../atlas-context.ts';
import { SignButton } from '../common/sign-button.tsx';
import { LanguageToggle } from '../shell/language-toggle.tsx';
import { isOfField } from './is-of-field.ts';
import { useWakefulness } from './use-wakefulness.ts';
import './wall-controls.css';
import { WallSetup } from './wall-setup.tsx';

/** Opens the page on which the room is set up. */
const SETUP_KEY = 's';
/** Whether a key is meant for a field or a dialog, not for the wall. */
function isTaken({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return true;
  return isOfField(target);
}

/** Controls of the wall: there only after a key or a movement, and gone again soon. Esc leaves. `children`: more of them. */
export function WallControls({ children }: { readonly children: ReactNode }) {
  const store = useAtlasStore();
  const words = useMessages(wallMessages);
  const setup = useRef<HTMLDialogElement>(null);
  const isAwake = useWakefulness();
  const leave = () => changeView(store, { view: 'explore' });
  const setUp = () => setup.current?.showModal();

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isTaken(event)) return;
      if (event.key === 'Escape') changeView(store, { view: 'explore' });
      if (event.key === SETUP_KEY) setup.current?.showModal();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [store]);

  return (
    <>
      {isAwake && (
        <div className="wall-controls">
          <LanguageToggle />
          {children}
          <SignButton sign={Ruler} onClick={setUp}>
            {words.setUp}
          </SignButton>
          <SignButton
            sign={Maximize}
            onClick={() => void document.documentElement.requestFullscreen()}
          >
            {words.fullScreen}
          </SignButton>
          <SignButton sign={X} onClick={leave}>
            {words.leave}
          </SignButton>
        </div>
      )}
      <WallSetup ref={setup} />
    </>
  );
}
