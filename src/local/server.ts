import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { servedPage } from '../workspace/services/html/served';
import type { Desk } from './desk';
import { words } from './page/words';
import type { PageFiles } from './pageFiles';
import { Refused } from './refused';
import { screenPage } from './screenPage';

const largestBody = 1_000_000;
const heartbeat = 15_000;

/** What the page may load and do. Mail shown in a frame inherits it: no pictures or scripts from elsewhere. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  'img-src data:',
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** A script's own page: apart from this origin, with its scripts in it, and no way out but messages. */
const screenPolicy = [
  'sandbox allow-scripts allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads',
  "default-src 'none'",
  "script-src 'unsafe-inline' blob:",
  "style-src 'unsafe-inline'",
  'img-src data: blob:',
  'font-src data:',
  "frame-ancestors 'self'",
].join('; ');

type Body = Record<string, unknown>;
interface Asked {
  parts: string[];
  query: URLSearchParams;
  search: string;
  body: Body;
}
type Answer = (asked: Asked) => unknown;

/** The page and what it asks for, on this machine only. */
export function createPageServer(desk: Desk, page: PageFiles): Server {
  const gets: [RegExp, Answer][] = [
    [/^overview$/, () => desk.overview()],
    [/^sheet\/(\d+)$/, ({ parts }) => desk.grid(Number(parts[0]))],
    [/^form\/([\w-]+)$/, ({ parts, search }) => desk.form(parts[0] ?? '', search)],
    [/^mail$/, () => desk.mails()],
    [/^mail\/(\d+)$/, ({ parts }) => desk.mail(Number(parts[0]))],
    [/^runs$/, ({ query }) => desk.runs(runFilter(query))],
    [/^runs\/(\d+)\/(\d+)$/, ({ parts }) => desk.runsInFold(Number(parts[0]), Number(parts[1]))],
    [/^run\/(\d+)$/, ({ parts }) => desk.run(Number(parts[0]))],
  ];
  const posts: [RegExp, Answer][] = [
    [/^clock$/, ({ body }) => desk.step(numbersIn(body, ['hours', 'to', 'nextMailWithinDays']))],
    [/^edit$/, ({ body }) => desk.edit(cellIn(body))],
    [/^menu$/, ({ body }) => desk.menu(menuIn(body))],
    [/^call$/, ({ body }) => desk.call(textIn(body, 'functionName'), listIn(body, 'args'))],
    [
      /^form\/([\w-]+)\/page$/,
      ({ parts, body }) => desk.checkFormPage(parts[0] ?? '', numberIn(body, 'page'), recordIn(body, 'answers')),
    ],
    [/^form\/([\w-]+)\/send$/, ({ parts, body }) => desk.send(parts[0] ?? '', recordIn(body, 'answers'))],
    [/^reset$/, () => desk.reset()],
  ];

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => sendError(response, error));
  });
  // A busy moment of the demo must not cost a page its connection.
  server.keepAliveTimeout = 120_000;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    refuseForeign(request);
    const url = new URL(request.url ?? '/', 'http://local');
    const path = decoded(url.pathname);
    const reading = request.method === 'GET' || request.method === 'HEAD';
    if (path === '/api/events' && reading) return sendEvents(desk, request, response);
    if (path.startsWith('/api/')) {
      const [answer, parts] = find(reading ? gets : request.method === 'POST' ? posts : [], path.slice(5));
      const body = reading ? {} : await readBody(request);
      const given = await answer({ parts, query: url.searchParams, search: url.search, body });
      return send(response, 200, 'application/json', JSON.stringify(given ?? null));
    }
    if (!reading) throw new Refused(words.server.notFound, 404);
    if (path === '/' || path.startsWith('/bieu-mau/')) return send(response, 200, 'text/html', page.html);
    if (path === '/page.js') return send(response, 200, 'text/javascript', page.script);
    if (path === '/page.css') return send(response, 200, 'text/css', page.looks);
    const screen = /^\/man-hinh\/(\d+)$/.exec(path)?.[1];
    if (screen === undefined) throw new Refused(words.server.notFound, 404);
    const shown = screenPage(servedPage(desk.screen(Number(screen))), desk.pageScript());
    send(response, 200, 'text/html', shown, screenPolicy);
  }

  return server;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new Refused(words.server.notFound, 400);
  }
}

function find(routes: [RegExp, Answer][], path: string): [Answer, string[]] {
  for (const [pattern, answer] of routes) {
    const match = pattern.exec(path);
    if (match) return [answer, match.slice(1)];
  }
  throw new Refused(words.server.notFound, 404);
}

/**
 * Answers only pages of this server: a foreign Host is a name that was made to point here (DNS rebinding), a foreign
 * Origin another site's page that sends requests from this browser.
 */
function refuseForeign(request: IncomingMessage): void {
  const port = request.socket.localPort;
  const own = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host = '', origin } = request.headers;
  const fetchedBy = request.headers['sec-fetch-site'];
  const isLink = request.headers['sec-fetch-mode'] === 'navigate' && request.method === 'GET';
  const foreign =
    !own.includes(host) ||
    (origin !== undefined && !own.some((name) => origin === `http://${name}`)) ||
    (fetchedBy !== undefined && !['same-origin', 'none'].includes(String(fetchedBy)) && !isLink);
  if (foreign) throw new Refused(words.server.foreign, 403);
  if (request.method === 'POST' && !/^application\/json\b/.test(request.headers['content-type'] ?? '')) {
    throw new Refused(words.server.notJson, 415);
  }
}

async function readBody(request: IncomingMessage): Promise<Body> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > largestBody) throw new Refused(words.server.tooLarge, 413);
    pieces.push(piece);
  }
  try {
    const body: unknown = JSON.parse(Buffer.concat(pieces).toString('utf8') || '{}');
    if (isRecord(body)) return body;
  } catch {
    // Told below, as for JSON of another shape.
  }
  throw new Refused(words.server.notJson, 400);
}

function send(response: ServerResponse, status: number, type: string, text: string, policy = pagePolicy): void {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'no-store',
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
  response.end(text);
}

function sendError(response: ServerResponse, error: unknown): void {
  if (response.headersSent) return void response.end();
  const [status, said] = error instanceof Refused ? [error.status, error.message] : [500, words.server.broken];
  if (!(error instanceof Refused)) console.error(error);
  // What is left of a body too large is not read.
  if (status === 413) response.setHeader('connection', 'close');
  send(response, status, 'application/json', JSON.stringify({ error: said }));
}

/** One line per change, for as long as the page is open. */
function sendEvents(desk: Desk, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write('retry: 1000\n\n');
  const stopListening = desk.onChange(() => response.write('event: changed\ndata: {}\n\n'));
  const beat = setInterval(() => response.write(':\n\n'), heartbeat);
  request.on('close', () => {
    clearInterval(beat);
    stopListening();
  });
}

const runFilter = (query: URLSearchParams) => {
  const olderThan = Number(query.get('olderThan') ?? Number.NaN);
  return {
    kind: query.get('kind') ?? undefined,
    outcome: query.get('outcome') ?? undefined,
    olderThan: Number.isInteger(olderThan) ? olderThan : undefined,
  };
};

const isRecord = (value: unknown): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function textIn(body: Body, name: string): string {
  const value = body[name];
  if (typeof value !== 'string') throw new Refused(words.server.notJson, 400);
  return value;
}

function numberIn(body: Body, name: string): number {
  const value = body[name];
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Refused(words.server.notJson, 400);
  return value;
}

const numbersIn = (body: Body, names: string[]): Record<string, number> =>
  Object.fromEntries(names.filter((name) => name in body).map((name) => [name, numberIn(body, name)]));

function listIn(body: Body, name: string): unknown[] {
  const value = body[name] ?? [];
  if (!Array.isArray(value)) throw new Refused(words.server.notJson, 400);
  return value;
}

function recordIn(body: Body, name: string): Body {
  const value = body[name];
  if (!isRecord(value)) throw new Refused(words.server.notJson, 400);
  return value;
}

const menuIn = (body: Body) => ({
  functionName: textIn(body, 'functionName'),
  answers: listIn(body, 'answers') as [],
  ...(body.tab !== undefined && {
    selected: { tab: numberIn(body, 'tab'), row: numberIn(body, 'row'), column: numberIn(body, 'column') },
  }),
});

const cellIn = (body: Body) => ({
  tab: numberIn(body, 'tab'),
  row: numberIn(body, 'row'),
  column: numberIn(body, 'column'),
  value: textIn(body, 'value'),
  confirmed: body.confirmed === true,
});
