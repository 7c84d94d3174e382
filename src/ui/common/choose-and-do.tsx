import { type ReactNode, useState } from 'react';
import './choose-and-do.css';

interface ChooseAndDoProps {
  /** What is to be chosen: the name of the list, and what it shows before anything is. */
  readonly label: string;
  /** Name of the button that does it. */
  readonly doName: string;
  /** The options, or groups of them. */
  readonly children: ReactNode;
  readonly onDo: (chosen: string) => void;
}

/**
 * A choice, and a button that does something with it. A closed list that is gone through by arrow keys
 * tells of every option on the way: to choose must not yet be to do.
 */
export function ChooseAndDo({ label, doName, children, onDo }: ChooseAndDoProps) {
  const [chosen, setChosen] = useState('');
  const act = () => {
    setChosen('');
    onDo(chosen);
  };
  return (
    <div className="choose-and-do">
      <select
        className="entry-field"
        aria-label={label}
        value={chosen}
        onChange={({ target }) => setChosen(target.value)}
      >
        <option value="">{label}</option>
        {children}
      </select>
      <button type="button" className="button" disabled={chosen === ''} onClick={act}>
        {doName}
      </button>
    </div>
  );
}
