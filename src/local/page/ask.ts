import { words } from './words';

/** Asks the server for data; rejects with a sentence for people. */
export const get = <Answer>(path: string, signal?: AbortSignal): Promise<Answer> =>
  ask<Answer>(path, signal ? { signal } : {});

/** Has the server do something. */
export const post = <Answer>(path: string, body: unknown = {}): Promise<Answer> =>
  ask<Answer>(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

async function ask<Answer>(path: string, options: RequestInit): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(`/api${path}`, options);
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw new Error(words.stopped);
  }
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer as Answer;
  const said = answer && typeof answer === 'object' && 'error' in answer ? String(answer.error) : words.server.broken;
  throw new Error(said);
}
