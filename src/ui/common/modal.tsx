import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import '../common/controls.css';
import './modal.css';

interface ModalProps {
  readonly title: string;
  /** Name of the button that closes it. */
  readonly closeName: string;
  readonly onClose: () => void;
  /** Nearly as wide as the page. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** A dialog over the page, open as long as it is there. */
export function Modal({ title, closeName, onClose, isWide = false, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={isWide ? 'modal modal-wide' : 'modal'}
      aria-labelledby={id}
      closedby="any"
      onClose={onClose}
    >
      <div className="modal-head">
        <h2 id={id} className="modal-title">
          {title}
        </h2>
        <button
          type="button"
          className="button button-quiet button-icon"
          aria-label={closeName}
          onClick={() => dialog.current?.close()}
        >
          <X size="1.1em" aria-hidden="true" />
        </button>
      </div>
      <div className="modal-body">{children}</div>
    </dialog>
  );
}
