/** Names of the weights of Be Vietnam Pro in `text-font`: each is a face of its own. */
export const TYPEFACE: Readonly<Record<'regular' | 'medium' | 'semibold', [string]>> = {
  regular: ['Be Vietnam Pro 400'],
  medium: ['Be Vietnam Pro 500'],
  semibold: ['Be Vietnam Pro 600'],
};
