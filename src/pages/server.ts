import type { Answer } from '../entry/guard';
import type * as entry from '../entry/index';

/** What a page may call: the entry module's own functions, by their names and types. */
type Entries = typeof entry;

interface Runner {
  withSuccessHandler(handler: (value: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
}

declare const google: { script: { run: Runner & Record<string, (...values: unknown[]) => void> } };

/**
 * Calls a function of the script; rejects with what it throws. Values cross as plain data: dates must not be among them
 * (developers.google.com/apps-script/guides/html/reference/run).
 */
export function call<Name extends keyof Entries>(
  name: Name,
  ...values: Parameters<Entries[Name]>
): Promise<ReturnType<Entries[Name]>> {
  return new Promise((resolve, reject) => {
    const runner = google.script.run
      .withSuccessHandler((value) => resolve(value as ReturnType<Entries[Name]>))
      .withFailureHandler(reject) as Runner & Record<string, (...values: unknown[]) => void>;
    (runner[name] as (...values: unknown[]) => void)(...values);
  });
}

/** Functions that answer by `forPage`, and what each gives. */
type Given<Name extends keyof Entries> =
  Extract<ReturnType<Entries[Name]>, { ok: true }> extends { value: infer Value } ? Value : never;

/** Calls a function that answers by `forPage`; rejects with the sentence to show, or with Google's own. */
export async function ask<Name extends keyof Entries>(
  name: Name,
  ...values: Parameters<Entries[Name]>
): Promise<Given<Name>> {
  const answer = (await call(name, ...values)) as Answer<Given<Name>>;
  if (answer.ok) return answer.value;
  throw new Error(answer.message);
}
