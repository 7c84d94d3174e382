import { useMemo } from 'react';
import { useAtlasStore } from '../../ui/atlas-context.ts';
import { ShareDialog } from '../../ui/share/share-dialog.tsx';
import { TakeAwayDialog } from '../../ui/take-away/take-away-dialog.tsx';
import { takeAwayServices } from './take-away-services.ts';

interface TakeAwayDialogsProps {
  readonly open: 'share' | 'take-away';
  readonly onClose: () => void;
}

/** The dialogs that somebody asked for; they come with their libraries only then. */
export function TakeAwayDialogs({ open, onClose }: TakeAwayDialogsProps) {
  const store = useAtlasStore();
  const services = useMemo(() => takeAwayServices(store), [store]);
  return open === 'share' ? (
    <ShareDialog saveFile={services.saveFile} onClose={onClose} />
  ) : (
    <TakeAwayDialog services={services} onClose={onClose} />
  );
}
