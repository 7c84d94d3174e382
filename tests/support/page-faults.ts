import type { Page } from 'playwright-core';

export interface FaultLog {
  list(): readonly string[];
  /**
   * Throws when there is a fault that no pattern expects or allows, or an expecting pattern that no fault
   * meets.
   */
  check(expected: readonly RegExp[], allowed?: readonly RegExp[]): void;
}

/** Writes down whatever goes wrong on a page: a test that looks elsewhere must not miss it. */
export function watchFaults(page: Page, origin: string): FaultLog {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
  page.on('request', (request) => {
    if (isForeign(request.url(), origin)) faults.push(`foreign request: ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'failed';
    // The map gives up tiles that the camera has left: no fault.
    if (reason !== 'net::ERR_ABORTED') faults.push(`request: ${reason} ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`response: ${response.status()} ${response.url()}`);
  });
  return {
    list: () => faults,
    check: (expected, allowed = []) => checkFaults(faults, expected, allowed),
  };
}

function checkFaults(
  faults: readonly string[],
  expected: readonly RegExp[],
  allowed: readonly RegExp[],
): void {
  const known = [...expected, ...allowed];
  const surprises = faults.filter((fault) => !known.some((pattern) => pattern.test(fault)));
  const missing = expected.filter((pattern) => !faults.some((fault) => pattern.test(fault)));
  const lines = [...surprises, ...missing.map((pattern) => `expected, but not met: ${pattern}`)];
  if (lines.length > 0) throw new Error(`faults of the page:\n${lines.join('\n')}`);
}

function isForeign(url: string, origin: string): boolean {
  return /^(https?|wss?):/.test(url) && new URL(url).origin !== origin;
}
