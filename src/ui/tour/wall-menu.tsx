import { ListVideo, MonitorUp, MousePointer2, Presentation, Undo2 } from 'lucide-react';
import { useStore } from 'zustand';
import { tourMessages } from '../../i18n/tour-messages.ts';
import type { View } from '../../state/view.ts';
import type { DeskStore } from '../../state/wall/desk.ts';
import { useAtlasStore, useMessages } from '../atlas-context.ts';
import { SignButton } from '../common/sign-button.tsx';
import './wall-menu.css';

interface WallMenuProps {
  readonly desk: DeskStore;
  readonly onSend: (view: View) => void;
  readonly onPoint: (isPointing: boolean) => void;
  readonly onBack: () => void;
  readonly onEdit: () => void;
}

const MENU_ID = 'wall-menu';

/** What a desk can do with the wall: show something there, point, let it go on, edit its list. */
export function WallMenu({ desk, onEdit, ...acts }: WallMenuProps) {
  const words = useMessages(tourMessages);
  const { isWallThere, isPointing } = useStore(desk);
  return (
    <>
      <button
        type="button"
        className="button button-icon wall-menu-button"
        popoverTarget={MENU_ID}
        aria-label={words.deskMenu}
        title={words.deskMenu}
        data-wall={isWallThere ? 'there' : 'none'}
        data-pointing={isPointing}
      >
        <Presentation size="1.1em" aria-hidden="true" />
      </button>
      <div id={MENU_ID} className="wall-menu" popover="auto">
        {isWallThere ? <SendToWall desk={desk} {...acts} /> : <p>{words.noWall}</p>}
        <SignButton sign={ListVideo} popoverTarget={MENU_ID} onClick={onEdit}>
          {words.edit}
        </SignButton>
      </div>
    </>
  );
}

function SendToWall({ desk, onSend, onPoint, onBack }: Omit<WallMenuProps, 'onEdit'>) {
  const store = useAtlasStore();
  const words = useMessages(tourMessages);
  const { isPointing, sentCount } = useStore(desk);
  return (
    <>
      <SignButton sign={MonitorUp} onClick={() => onSend(store.getState().view)}>
        {words.send}
      </SignButton>
      <SignButton
        sign={MousePointer2}
        className="wall-menu-point"
        aria-pressed={isPointing}
        onClick={() => onPoint(!isPointing)}
      >
        {words.point}
      </SignButton>
      <SignButton sign={Undo2} onClick={onBack}>
        {words.back}
      </SignButton>
      <output className="wall-menu-said" key={sentCount}>
        {sentCount > 0 && words.said}
      </output>
    </>
  );
}
