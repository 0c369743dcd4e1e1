import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Where the run of all tests keeps the bundle that it began with. */
export const BUILT = 'DO_PHU_BUILT';

const built = new Map<string, Record<string, string>>();

/**
 * The files of dist/, built as `npm run build` builds them; once for each campaign. The build is an ES module with a
 * top-level await, which jest's own loader does not take: it runs in a Node of its own.
 * @param preset a module that exports another campaign, from the project's root
 */
export function buildFiles(preset?: string): Record<string, string> {
  const known = built.get(preset ?? '');
  if (known) return known;
  const options = JSON.stringify(preset ? { preset } : {});
  const script = `import { bundle } from './build.mjs'; process.stdout.write(JSON.stringify(await bundle(${options})));`;
  const cwd = resolve(__dirname, '..');
  const kept = preset ? undefined : process.env[BUILT];
  const json = kept
    ? readFileSync(kept)
    : execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd, maxBuffer: 1e8 });
  const files = JSON.parse(json.toString()) as Record<string, string>;
  built.set(preset ?? '', files);
  return files;
}
