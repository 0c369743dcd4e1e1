import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  readStateFile,
  removeStateFile,
  type Saved,
  writeStateFile,
  writeStateFileNow,
} from '../../src/local/stateFile';
import { createWorkspace } from '../../src/workspace/index';

const newFile = () => join(mkdtempSync(join(tmpdir(), 'do-phu-')), '.local', 'state.json');

async function aState(): Promise<Saved> {
  const workspace = await createWorkspace({ now: '2025-10-10T08:00:00+07:00' });
  return { version: 1, begin: 'demo', newMailsFrom: 0, workspace: workspace.toJSON() };
}

test('what was written is read again', async () => {
  const file = newFile();
  const saved = await aState();
  await writeStateFile(file, saved);
  expect(readStateFile(file)).toEqual(saved);
  expect(readdirSync(join(file, '..'))).toEqual(['state.json']);
});

test('at the end of the process it is written at once', async () => {
  const file = newFile();
  const saved = await aState();
  writeStateFileNow(file, saved);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(saved);
});

test('without a file there is nothing to continue', () => {
  expect(readStateFile(newFile())).toBeNull();
});

test.each(['', '{', 'null', '{"version":2}', '{"version":1,"begin":"demo","newMailsFrom":0,"workspace":{}}'])(
  'a file with «%s» is named as broken, and how to begin again',
  (text) => {
    const file = join(mkdtempSync(join(tmpdir(), 'do-phu-')), 'state.json');
    writeFileSync(file, text);
    expect(() => readStateFile(file)).toThrow(file);
    expect(() => readStateFile(file)).toThrow('--fresh');
  },
);

test('beginning again takes the file away, and is no failure without one', async () => {
  const file = newFile();
  await writeStateFile(file, await aState());
  removeStateFile(file);
  removeStateFile(file);
  expect(existsSync(file)).toBe(false);
});
