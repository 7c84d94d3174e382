import { useCare } from '../wall/wall-context.ts';
import './wall-care.css';

/** Dims the whole screen while it is dark outside. */
export function NightVeil({ isOff }: { readonly isOff: boolean }) {
  const isNight = useCare((care) => care.isNight);
  return isNight && !isOff ? <div className="night-veil" aria-hidden="true" /> : null;
}
