import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

/** Runs `npm start`'s program in a folder of its own until it ends. */
function run(args: string[], folder = mkdtempSync(join(tmpdir(), 'do-phu-'))) {
  return new Promise<{ code: number | null; said: string }>((resolve) => {
    const program = [
      join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs'),
      join(root, 'src', 'local', 'run.ts'),
      ...args,
    ];
    const child = spawn(process.execPath, program, { cwd: folder });
    let said = '';
    child.stdout.on('data', (text) => {
      said += text;
    });
    child.stderr.on('data', (text) => {
      said += text;
    });
    child.on('close', (code) => resolve({ code, said }));
  });
}

test('--help tells the options', async () => {
  const { code, said } = await run(['--help']);
  expect(code).toBe(0);
  for (const option of ['--fresh', '--empty', '--port']) expect(said).toContain(option);
});

test('an unknown option is one sentence and exit code 1', async () => {
  const { code, said } = await run(['--frehs']);
  expect(code).toBe(1);
  expect(said.trim().split('\n')).toHaveLength(1);
  expect(said).toContain('--frehs');
});

test('a port in use is one sentence and exit code 1', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => {
    other.listen(0, '127.0.0.1', resolve);
  });
  const { port } = other.address() as { port: number };
  const { code, said } = await run(['--empty', '--port', String(port)]);
  other.close();
  expect(code).toBe(1);
  expect(said.trim().split('\n')).toHaveLength(1);
  expect(said).toContain(String(port));
});

test('a broken state file is named, and how to begin again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'do-phu-'));
  mkdirSync(join(folder, '.local'));
  writeFileSync(join(folder, '.local', 'state.json'), '{"version":');
  const { code, said } = await run([], folder);
  expect(code).toBe(1);
  expect(said.trim().split('\n')).toHaveLength(1);
  expect(said).toContain(join('.local', 'state.json'));
  expect(said).toContain('--fresh');
});
