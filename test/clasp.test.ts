import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

const cwd = resolve(__dirname, '..');

test('clasp would push the script, the pages and the manifest, and nothing else', () => {
  execFileSync(process.execPath, ['build.mjs'], { cwd });
  const answer = execFileSync('npx', ['clasp', 'show-file-status', '--json'], { cwd, encoding: 'utf8' });
  const { filesToPush, untrackedFiles } = JSON.parse(answer) as Record<string, string[]>;
  expect(filesToPush?.sort()).toEqual([
    'dist/Assistant.html',
    'dist/Code.js',
    'dist/Health.html',
    'dist/Help.html',
    'dist/NewCampaign.html',
    'dist/Report.html',
    'dist/Sidebar.html',
    'dist/Unit.html',
    'dist/appsscript.json',
  ]);
  expect(untrackedFiles).toEqual([]);
});
