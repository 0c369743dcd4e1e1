import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { BUILT } from './build';

/** After a run of tests. */
export default function removeBuilt(): void {
  const file = process.env[BUILT];
  if (file !== undefined) rmSync(dirname(file), { recursive: true });
}
