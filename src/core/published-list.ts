/**
 * Address of the list of what a build holds, relative to the page. Of all files but the page it alone
 * keeps its name while its content changes: who has been open for days asks it whether there is more.
 */
export const PUBLISHED_LIST = 'data/published.json';

/** Name of the page's `<meta>` that says which program it is; the list says which is the newest. */
export const PROGRAM_META = 'atlas-program';
