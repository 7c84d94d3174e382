/**
 * Whether a key is meant for a field or an open dialog, not for the wall. What was focused in a dialog
 * that has just been closed stays the target until the next frame.
 */
export function isOfField(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  const dialog = target.closest('dialog');
  if (dialog !== null) return dialog.open;
  return target.closest('input, textarea, select') !== null;
}
