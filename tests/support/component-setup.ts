import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

// The library does this by itself only where the runner's functions are global.
afterEach(cleanup);

// jsdom has no media queries: here every one of them is answered with no.
vi.stubGlobal('matchMedia', (media: string) =>
  Object.assign(new EventTarget(), { media, matches: false, onchange: null }),
);

// Nor does it draw: a canvas has no context, and nothing is ever resized.
HTMLCanvasElement.prototype.getContext = () => null;

// Nor has it dialogs in front of the page.
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};

// Parts of a panel are fetched when they are wanted; a busy machine takes its time over the first.
configure({ asyncUtilTimeout: 15_000 });
