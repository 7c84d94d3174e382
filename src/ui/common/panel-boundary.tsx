import { Component, type ReactNode } from 'react';
import { alertMessages } from '../../i18n/alert-messages.ts';
import { useMessages } from '../atlas-context.ts';

interface PanelBoundaryProps {
  /** What the panel is called, in the language shown. */
  readonly name: string;
  readonly children: ReactNode;
}

/** Keeps the fault of one panel from taking the page with it. React reports the fault itself. */
export class PanelBoundary extends Component<PanelBoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <PanelFailure name={this.props.name} onRetry={() => this.setState({ hasFailed: false })} />
    );
  }
}

interface PanelFailureProps {
  readonly name: string;
  readonly onRetry: () => void;
}

function PanelFailure({ name, onRetry }: PanelFailureProps) {
  const words = useMessages(alertMessages);
  return (
    <div className="alert" role="alert">
      <p className="alert-text">{words.panelFailed(name)}</p>
      <button type="button" className="button" onClick={onRetry}>
        {words.retry}
      </button>
    </div>
  );
}
