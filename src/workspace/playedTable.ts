import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createWorkspace } from './index';
import { googleMethods } from './services/googleMethods';
import { playedMethods } from './services/strict';

/** Where the table stands: `npm run docs` writes it anew, and a test fails while it is stale. */
export const TABLE_FILE = join(__dirname, '../../docs/local-workspace.md');

/** What the local workspace plays of Google's classes, as a page for people. */
export async function playedTable(): Promise<string> {
  // Opening a workspace declares every class but the Form's validation builders, each of which comes with its first call.
  const workspace = await createWorkspace();
  const forms = workspace.globals.FormApp as Record<string, () => unknown>;
  for (const name of googleMethods.FormApp ?? []) if (name.endsWith('Validation')) forms[name]?.();
  workspace.dispose();
  const played = playedMethods();
  const rows = Object.keys(played)
    .filter((name) => googleMethods[name])
    .sort()
    .map((name) => row(name, googleMethods[name] as string[], played[name] as string[]));
  const others = Object.keys(googleMethods).filter((name) => !played[name]);
  return `${INTRODUCTION}\n| class | played | not played yet |\n| --- | --- | --- |\n${rows.join('\n')}\n\nNot played at all: ${others.sort().join(', ')}.\n`;
}

const INTRODUCTION = `# What the local workspace plays

Written by \`npm run docs\` from the classes in \`src/workspace/services\` and the methods that
\`@types/google-apps-script\` lists for each; a test fails while this page is stale. A method that is not played throws
its own name: “Range.autoFill is not in the local workspace yet.” Methods that Google has and its type definitions lack
are not counted.
`;

function row(name: string, all: string[], played: string[]): string {
  const missing = all.filter((method) => !played.includes(method));
  return `| ${name} | ${played.length} of ${all.length} | ${missing.join(', ')} |`;
}

if (process.argv[1]?.endsWith('playedTable.ts')) {
  playedTable().then((page) => writeFileSync(TABLE_FILE, page));
}
