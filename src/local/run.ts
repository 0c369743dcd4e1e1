import type { Server } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { preset } from '../preset/current';
import { createWorkspace, type Workspace } from '../workspace/index';
import type { WorkspaceState } from '../workspace/state';
import { playDemo } from './demo';
import { type Desk, openDesk } from './desk';
import { marksOf } from './marks';
import { defaultPort, readOptions } from './options';
import { fullMoment } from './page/moments';
import { words } from './page/words';
import { bundlePage } from './pageFiles';
import { createProgressLine } from './progressLine';
import { createPageServer } from './server';
import { readStateFile, removeStateFile, writeStateFile, writeStateFileNow } from './stateFile';
import type { Progress } from './wire';

const root = join(__dirname, '..', '..');
/** npm starts us in the project's folder. */
const stateFile = join('.local', 'state.json');
const timeZone = 'Asia/Ho_Chi_Minh';
const user = 'van-thu@tanhung.example';
const beginning = '2025-10-10T08:00:00+07:00';
/** Several changes in a row are written once. */
const savePause = 300;

start(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});

/** `npm start`: builds, opens the page, and plays the demo when there is nothing to continue. */
async function start(args: string[]): Promise<void> {
  const options = readOptions(args);
  if (options.help) {
    console.log(words.terminal.help(defaultPort));
    return;
  }
  const anew = options.fresh || options.empty;
  const saved = anew ? null : readStateFile(stateFile);
  const [files, page] = await Promise.all([builtFiles(), builtPage()]);
  const empty = options.empty || saved?.begin === 'empty';
  const desk = await openDesk({
    open: (state) => openWorkspace(files, state),
    rollBack: (state) => createWorkspace({ state }),
    play: empty ? null : (workspace, onProgress) => playOnTerminal(workspace, onProgress),
    marks: marksOf(preset),
    user,
    saved,
    keep: soon(() => save(desk)),
  });
  const server = createPageServer(desk, page);
  await listening(server, options.port);
  if (anew) removeStateFile(stateFile);
  endOnSignal(server, desk);
  console.log(words.terminal.ready(`http://localhost:${options.port}`));
  drawOnce(desk);
  if (saved) console.log(words.terminal.resumed(fullMoment(saved.workspace.now, timeZone)));
  // What stops the demo has been told; the page shows how far it came.
  else if (!empty) await desk.play().catch(() => undefined);
}

/** The formula engine is large: it is loaded now, not when somebody waits for the first tab. */
function drawOnce(desk: Desk): void {
  const { book } = desk.overview();
  if (book) desk.grid(book.active);
}

async function openWorkspace(files: Record<string, string>, state: WorkspaceState | null) {
  const workspace = await createWorkspace(
    state ? { state } : { container: 'spreadsheet', locale: 'vi_VN', timeZone, user, now: beginning },
  );
  workspace.loadProject(files);
  workspace.open(user);
  return workspace;
}

async function playOnTerminal(workspace: Workspace, onProgress: (progress: Progress) => void): Promise<void> {
  const line = createProgressLine(process.stdout);
  const began = performance.now();
  try {
    await playDemo(workspace, (done, total, what) => {
      onProgress({ done, total, what });
      line.show({ done, total, what });
    });
    line.end();
    console.log(words.terminal.played(((performance.now() - began) / 1000).toFixed(1).replace('.', ',')));
  } catch (error) {
    line.end();
    console.error(words.terminal.demoFailed(firstLine(error)));
    throw error;
  }
}

async function builtFiles(): Promise<Record<string, string>> {
  try {
    const build = (await import(pathToFileURL(join(root, 'build.mjs')).href)) as {
      bundle(): Promise<Record<string, string>>;
    };
    return await build.bundle();
  } catch (error) {
    throw new Error(words.terminal.noBuild(firstLine(error)));
  }
}

async function builtPage() {
  try {
    return await bundlePage();
  } catch (error) {
    throw new Error(words.terminal.noPage(firstLine(error)));
  }
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const { portInUse, cannotListen } = words.terminal;
      reject(new Error(error.code === 'EADDRINUSE' ? portInUse(port) : cannotListen(port, error.message)));
    });
    server.listen(port, '127.0.0.1', resolve);
  });
}

/** Ctrl-C keeps the state and ends. A demo that has not come to its end is not kept: it is played again. */
function endOnSignal(server: Server, desk: Desk): void {
  const end = () => {
    server.close();
    server.closeAllConnections();
    try {
      if (desk.isPlaying()) console.log(`\n${words.terminal.notFinished}`);
      else {
        writeStateFileNow(stateFile, desk.snapshot());
        console.log(`\n${words.terminal.saved(stateFile)}`);
      }
    } catch (error) {
      console.error(words.terminal.notSaved(stateFile, firstLine(error)));
      process.exit(1);
    }
    process.exit(0);
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}

/** Does it once after a short pause, however often it is asked for meanwhile. */
function soon(action: () => void): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      action();
    }, savePause);
  };
}

function save(desk: Desk): void {
  if (desk.isPlaying()) return;
  writeStateFile(stateFile, desk.snapshot()).catch((error: unknown) => {
    console.error(words.terminal.notSaved(stateFile, firstLine(error)));
  });
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
