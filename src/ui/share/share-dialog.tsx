import { Send } from 'lucide-react';
import { type ComponentProps, useId, useState } from 'react';
import { takeAwayMessages } from '../../i18n/take-away-messages.ts';
import {
  addressOfView,
  embedCode,
  embeddedAddress,
  selectLastingView,
} from '../../state/take-away/address.ts';
import { useAtlas, useMessages } from '../atlas-context.ts';
import { Modal } from '../common/modal.tsx';
import { PanelBoundary } from '../common/panel-boundary.tsx';
import { usePart } from '../common/use-part.ts';
import { CopyButton } from '../take-away/copy-button.tsx';
import type { TakeAwayServices } from '../take-away/take-away-services.ts';
import './share-dialog.css';

const loadQrCode = () => import('./qr-code.tsx');
type LoadedQrCode = Awaited<ReturnType<typeof loadQrCode>>['QrCode'];

function QrCode(props: ComponentProps<LoadedQrCode>) {
  const part = usePart(loadQrCode, true);
  return part && <part.QrCode {...props} />;
}

interface ShareDialogProps extends Pick<TakeAwayServices, 'saveFile'> {
  readonly onClose: () => void;
}

/** The link to what is shown, a frame for other pages, and the link as a QR code. */
export function ShareDialog({ saveFile, onClose }: ShareDialogProps) {
  const words = useMessages(takeAwayMessages);
  const view = useAtlas(selectLastingView);
  const address = addressOfView(view, window.location.href);
  return (
    <Modal title={words.share} closeName={words.close} onClose={onClose}>
      <LinkSection address={address} />
      <PanelBoundary name={words.qr}>
        <QrCode address={address} saveFile={saveFile} />
      </PanelBoundary>
      <EmbedSection address={embeddedAddress(view, window.location.href)} />
    </Modal>
  );
}

function LinkSection({ address }: { readonly address: string }) {
  const words = useMessages(takeAwayMessages);
  return (
    <div className="modal-section">
      <label className="modal-field">
        {words.link}
        <input
          className="entry-field"
          readOnly
          value={address}
          onFocus={({ target }) => target.select()}
        />
      </label>
      <div className="modal-ways">
        <CopyButton text={address} label={words.copyLink} isMain />
        {'share' in navigator && <SendButton address={address} />}
      </div>
    </div>
  );
}

/** Hands the link to another program of the device. */
function SendButton({ address }: { readonly address: string }) {
  const words = useMessages(takeAwayMessages);
  const [reason, setReason] = useState<string | null>(null);
  const send = () => {
    setReason(null);
    navigator.share({ title: words.embedTitle, url: address }).catch((error: unknown) => {
      // Whoever closes the device's own dialog has chosen so.
      if (!(error instanceof DOMException && error.name === 'AbortError')) setReason(String(error));
    });
  };
  return (
    <>
      <button type="button" className="button" onClick={send}>
        <Send size="1.1em" aria-hidden="true" />
        {words.send}
      </button>
      {reason !== null && <p role="alert">{reason}</p>}
    </>
  );
}

/** Sizes in px that a frame may have: from the smallest that the embedded view is made for. */
const WIDTHS = { least: 320, most: 3840, first: 800 } as const;
const HEIGHTS = { least: 240, most: 2160, first: 500 } as const;

function EmbedSection({ address }: { readonly address: string }) {
  const words = useMessages(takeAwayMessages);
  const [widthPx, setWidthPx] = useState<number>(WIDTHS.first);
  const [heightPx, setHeightPx] = useState<number>(HEIGHTS.first);
  const code = embedCode({ address, title: words.embedTitle, widthPx, heightPx });
  return (
    <div className="modal-section">
      <label className="modal-field">
        {words.embed}
        <textarea
          className="entry-field share-code"
          rows={5}
          readOnly
          value={code}
          onFocus={({ target }) => target.select()}
        />
      </label>
      <p className="modal-note">{words.embedIntro}</p>
      <div className="modal-ways">
        <SizeField label={words.width} limits={WIDTHS} value={widthPx} onChange={setWidthPx} />
        <SizeField label={words.height} limits={HEIGHTS} value={heightPx} onChange={setHeightPx} />
        <CopyButton text={code} label={words.copyEmbed} />
      </div>
    </div>
  );
}

interface SizeFieldProps {
  readonly label: string;
  readonly limits: { readonly least: number; readonly most: number };
  readonly value: number;
  readonly onChange: (px: number) => void;
}

/** A length in px; what lies outside the limits is brought to the nearest one when the field is left. */
function SizeField({ label, limits: { least, most }, value, onChange }: SizeFieldProps) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const settle = () => {
    const typed = Math.round(Number(draft ?? value));
    onChange(Number.isFinite(typed) ? Math.min(most, Math.max(least, typed)) : value);
    setDraft(null);
  };
  return (
    <span className="share-size">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="entry-field"
        type="number"
        min={least}
        max={most}
        value={draft ?? value}
        onChange={({ target }) => setDraft(target.value)}
        onBlur={settle}
      />
      px
    </span>
  );
}
