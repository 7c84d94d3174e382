import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import './controls.css';
import './modal.css';

interface ModalProps {
  readonly title: string;
  /** Name of the button that closes it. */
  readonly closeName: string;
  readonly onClose: () => void;
  /** Nearly as wide as the page. */
  readonly isWide?: boolean;
  /** A click beside it leaves it open: what was typed or chosen in it would be lost. */
  readonly isHeldOpen?: boolean;
  readonly children: ReactNode;
}

/** A dialog over the page, open as long as it is there. */
export function Modal(props: ModalProps) {
  const { title, closeName, onClose, isWide = false, isHeldOpen = false, children } = props;
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
      closedby={isHeldOpen ? 'closerequest' : 'any'}
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
