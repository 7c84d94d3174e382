import { useState } from 'react';
import { PICTURE_SIZE_NAMES, type PictureSizeName } from '../../core/sheet/picture-size.ts';
import { takeAwayMessages } from '../../i18n/take-away-messages.ts';
import { useMessages } from '../atlas-context.ts';
import type { TakeAwayServices } from './take-away-services.ts';
import { TaskNote } from './task-note.tsx';
import { useTask } from './use-task.ts';

/** The map as a picture that says by itself what it shows. */
export function PictureSection({ takePicture }: Pick<TakeAwayServices, 'takePicture'>) {
  const words = useMessages(takeAwayMessages);
  const [size, setSize] = useState<PictureSizeName>('wide');
  const { state, run } = useTask();
  return (
    <section className="modal-section" aria-label={words.picture}>
      <h3 className="modal-section-title">{words.picture}</h3>
      <p className="modal-note">{words.pictureIntro}</p>
      <div className="modal-ways">
        <select
          className="entry-field taken-size"
          aria-label={words.size}
          value={size}
          onChange={({ target }) =>
            setSize(PICTURE_SIZE_NAMES.find((name) => name === target.value) ?? 'wide')
          }
        >
          {PICTURE_SIZE_NAMES.map((name) => (
            <option key={name} value={name}>
              {words.sizes[name]}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="button"
          disabled={state.status === 'running'}
          onClick={() => run((signal) => takePicture(size, signal))}
        >
          {words.takePicture}
        </button>
      </div>
      <TaskNote state={state} running={words.drawing} />
    </section>
  );
}
