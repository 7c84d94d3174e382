import { useMemo } from 'react';
import { qrCodeOf, qrCodeSvg } from '../../core/qr-code.ts';
import { takeAwayMessages } from '../../i18n/take-away-messages.ts';
import { useMessages } from '../atlas-context.ts';
import type { TakeAwayServices } from '../take-away/take-away-services.ts';

interface QrCodeProps extends Pick<TakeAwayServices, 'saveFile'> {
  readonly address: string;
}

/** An address as a code for a phone's camera. */
export function QrCode({ address, saveFile }: QrCodeProps) {
  const words = useMessages(takeAwayMessages);
  const code = useMemo(() => qrCodeOf(address), [address]);
  return (
    <section className="modal-section" aria-label={words.qr}>
      <h3 className="modal-section-title">{words.qr}</h3>
      {code === null ? (
        <p>{words.qrTooLong}</p>
      ) : (
        <div className="share-qr">
          <svg
            className="share-qr-code"
            viewBox={`0 0 ${code.size} ${code.size}`}
            shapeRendering="crispEdges"
            role="img"
            aria-label={words.qrName}
          >
            <path fill="#fff" d={`M0 0h${code.size}v${code.size}H0z`} />
            <path fill="#000" d={code.path} />
          </svg>
          <div className="modal-section">
            <p className="modal-note">{words.qrIntro}</p>
            <div className="modal-ways">
              <button
                type="button"
                className="button"
                onClick={() =>
                  saveFile({ name: words.qrFile, type: 'image/svg+xml', content: qrCodeSvg(code) })
                }
              >
                {words.downloadQr}
              </button>
            </div>
          </div>
        </div>
      )}
    </section>
  );
}
