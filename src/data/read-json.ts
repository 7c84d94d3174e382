import { failure, type Issue, type Result, success } from '../core/result.ts';

/** Fetches a file of this site and reads it as JSON. Every failure is told, none is thrown. */
export async function readJson(
  file: string,
  url: string,
  init?: RequestInit,
): Promise<Result<unknown>> {
  const fault = (reason: string): Result<never> =>
    failure([{ file, feature: null, field: null, reason } satisfies Issue]);
  let response: Response;
  try {
    response = await fetch(url, init);
  } catch (error) {
    return fault(`not reachable (${String(error)})`);
  }
  if (!response.ok) return fault(`HTTP ${response.status}`);
  try {
    return success(await response.json());
  } catch (error) {
    return fault(`not JSON (${String(error)})`);
  }
}
