import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILT, buildFiles } from './build';

/** Builds the bundle once for a run of tests, for building takes a second and two dozen files of tests want it. */
export default function buildOnce(): void {
  const file = join(mkdtempSync(join(tmpdir(), 'do-phu-built-')), 'files.json');
  writeFileSync(file, JSON.stringify(buildFiles()));
  process.env[BUILT] = file;
}
