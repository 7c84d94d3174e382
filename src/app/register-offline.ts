/**
 * Lets the browser keep the site for times without a network (src/offline/service-worker.ts). Only
 * in builds, and only where the browser has it (https or localhost). A refusal costs nothing but
 * that, so it is told on the console and nowhere else.
 */
export function registerOffline(navigator: Navigator): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  navigator.serviceWorker.register('./service-worker.js').catch((error: unknown) => {
    console.warn('offline store not available', error);
  });
}
