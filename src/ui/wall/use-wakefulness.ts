import { useEffect, useState } from 'react';

const VISIBLE_MS = 5000;
const SIGNS = ['keydown', 'pointermove', 'pointerdown'] as const;

/** Whether a key was pressed or the pointer moved within the last seconds. */
export function useWakefulness(): boolean {
  const [isAwake, setIsAwake] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wake = () => {
      setIsAwake(true);
      clearTimeout(timer);
      timer = setTimeout(() => setIsAwake(false), VISIBLE_MS);
    };
    for (const sign of SIGNS) window.addEventListener(sign, wake);
    return () => {
      clearTimeout(timer);
      for (const sign of SIGNS) window.removeEventListener(sign, wake);
    };
  }, []);
  return isAwake;
}
