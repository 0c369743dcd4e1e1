import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { WorkspaceState } from '../workspace/state';
import { words } from './page/words';

/** What is kept between two runs of `npm start`. */
export interface Saved {
  version: 1;
  /** What «begin again» leads to: the demo, or the state before set-up. */
  begin: 'demo' | 'empty';
  /** Mails from this one on are new since the last step. */
  newMailsFrom: number;
  workspace: WorkspaceState;
}

/** The saved state; null when there is none. Throws a sentence for people when the file cannot be read. */
export function readStateFile(file: string): Saved | null {
  if (!existsSync(file)) return null;
  try {
    const saved: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (isSaved(saved)) return saved;
  } catch {
    // Told below, as for a file with something else in it.
  }
  throw new Error(words.terminal.brokenState(file));
}

function isSaved(saved: unknown): saved is Saved {
  if (typeof saved !== 'object' || saved === null) return false;
  const { version, begin, newMailsFrom, workspace } = saved as Partial<Saved>;
  return (
    version === 1 &&
    (begin === 'demo' || begin === 'empty') &&
    typeof newMailsFrom === 'number' &&
    typeof workspace === 'object' &&
    workspace !== null &&
    workspace.version === 1 &&
    Array.isArray(workspace.mail) &&
    Array.isArray(workspace.executions) &&
    typeof workspace.spreadsheets === 'object'
  );
}

/** Writes beside the file and renames, so that a kill leaves the old state or the new one, never half of it. */
export async function writeStateFile(file: string, saved: Saved): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, JSON.stringify(saved));
  await rename(`${file}.new`, file);
}

/** The same at once, for the end of the process. */
export function writeStateFileNow(file: string, saved: Saved): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.last`, JSON.stringify(saved));
  renameSync(`${file}.last`, file);
}

export const removeStateFile = (file: string): void => rmSync(file, { force: true });
