/** Names of the weights of Be Vietnam Pro in `text-font`: each is a face of its own. */
export const TYPEFACE: Readonly<Record<'regular' | 'medium' | 'semibold', [string]>> = {
  regular: ['Be Vietnam Pro 400'],
  medium: ['Be Vietnam Pro 500'],
  semibold: ['Be Vietnam Pro 600'],
};

/** The smallest type of any style or mark at a scale of 1, px: on a wall, it must still be read. */
export const SMALLEST_TYPE_PX = 9;
