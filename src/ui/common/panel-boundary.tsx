import { Component, type ReactNode, useEffect } from 'react';
import { waitAfter } from '../../core/wall/back-off.ts';
import { alertMessages } from '../../i18n/alert-messages.ts';
import { useAtlas, useMessages } from '../atlas-context.ts';

interface PanelBoundaryProps {
  /** What the panel is called, in the language shown. */
  readonly name: string;
  readonly children: ReactNode;
}

interface PanelState {
  readonly hasFailed: boolean;
  /** How often it has failed in a row. */
  readonly failures: number;
}

/** A wall has nobody who could ask for it: it tries again by itself, each time after twice as long. */
const AFTER_FAILURE = { firstMs: 4_000, mostMs: 5 * 60_000 } as const;
/** A panel that has lasted so much longer than it was waited for was well; its next failure is the first again. */
const SOUND_MS = 10 * 60_000;

/** Keeps the fault of one panel from taking the page with it. React reports the fault itself. */
export class PanelBoundary extends Component<PanelBoundaryProps, PanelState> {
  override state: PanelState = { hasFailed: false, failures: 0 };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  /** By the clock that nobody sets, ms; null: it has never failed. */
  private failedAt: number | null = null;

  override componentDidCatch() {
    const now = performance.now();
    const sinceMs = now - (this.failedAt ?? now);
    this.failedAt = now;
    this.setState(({ failures }) => {
      const wasSound = sinceMs > waitAfter(failures, AFTER_FAILURE) + SOUND_MS;
      return { failures: wasSound ? 1 : failures + 1 };
    });
  }

  override render() {
    const { hasFailed, failures } = this.state;
    if (!hasFailed) return this.props.children;
    return (
      <PanelFailure
        name={this.props.name}
        failures={failures}
        onRetry={() => this.setState({ hasFailed: false })}
      />
    );
  }
}

interface PanelFailureProps {
  readonly name: string;
  readonly failures: number;
  readonly onRetry: () => void;
}

function PanelFailure({ name, failures, onRetry }: PanelFailureProps) {
  const words = useMessages(alertMessages);
  useRetry(failures, onRetry);
  return (
    <div className="alert" role="alert">
      <p className="alert-text">{words.panelFailed(name)}</p>
      <button type="button" className="button" onClick={onRetry}>
        {words.retry}
      </button>
    </div>
  );
}

function useRetry(failures: number, onRetry: () => void): void {
  const isAlone = useAtlas(({ view }) => view.view === 'wall');
  // biome-ignore lint/correctness/useExhaustiveDependencies: onRetry is another at every drawing, and would begin the waiting anew
  useEffect(() => {
    if (!isAlone || failures === 0) return;
    const timer = setTimeout(onRetry, waitAfter(failures, AFTER_FAILURE));
    return () => clearTimeout(timer);
  }, [isAlone, failures]);
}
