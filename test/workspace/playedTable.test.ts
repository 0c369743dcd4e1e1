import { readFileSync } from 'node:fs';
import { playedTable, TABLE_FILE } from '../../src/workspace/playedTable';

test('docs/local-workspace.md says what is played as it is now; `npm run docs` writes it', async () => {
  expect(readFileSync(TABLE_FILE, 'utf8')).toBe(await playedTable());
});
