import { request } from 'node:http';
import type { Desk } from '../../src/local/desk';
import { openSampleDesk, type Served, serve } from './openDesk';

let desk: Desk;
let served: Served;

beforeAll(async () => {
  desk = await openSampleDesk();
  await desk.menu({ functionName: 'setUp', answers: [] });
  served = await serve(desk);
});

afterAll(() => served.stop());

interface Answer {
  status: number;
  headers: Record<string, unknown>;
  text: string;
}

function ask(path: string, options: { method?: string; headers?: Record<string, string>; body?: string } = {}) {
  return new Promise<Answer>((resolve, reject) => {
    const { method = 'GET', headers = {}, body } = options;
    const asked = request({ host: '127.0.0.1', port: served.port, path, method, headers }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(pieces).toString('utf8'),
        }),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

const json = { 'content-type': 'application/json' };
const post = (path: string, body: unknown, headers = {}) =>
  ask(path, { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify(body) });

test('the page comes with a policy that lets nothing in from elsewhere', async () => {
  const { status, headers, text } = await ask('/');
  expect(status).toBe(200);
  expect(text).toContain('/page.js');
  expect(String(headers['content-security-policy'])).toContain("default-src 'none'");
  expect(text).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
});

test.each([
  ['a name made to point here', { host: 'evil.example:8787' }],
  ['another site’s script', { origin: 'https://evil.example' }],
  ['a page without an origin, as a sandboxed frame is', { origin: 'null' }],
  ['a picture or script on another site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
])('%s is refused', async (_, headers) => {
  const { status, text } = await ask('/api/overview', { headers: headers as Record<string, string> });
  expect(status).toBe(403);
  expect(JSON.parse(text).error).toMatch(/trên máy này/);
});

test('a link in a mail, opened from elsewhere, may show the form', async () => {
  const form = desk.overview().forms[0]?.id;
  const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
  expect((await ask(`/bieu-mau/${form}`, { headers })).status).toBe(200);
});

test('the server’s own names are both taken', async () => {
  expect((await ask('/api/overview', { headers: { host: `localhost:${served.port}` } })).status).toBe(200);
});

test('a plain form of another site cannot do anything: only JSON is taken', async () => {
  const options = { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"hours":1}' };
  expect((await ask('/api/clock', options)).status).toBe(415);
});

test('a body beyond a megabyte is not read', async () => {
  const answer = await post('/api/edit', { value: 'x'.repeat(1_100_000) }).catch(() => ({ status: 413 }));
  expect(answer.status).toBe(413);
});

test.each([
  ['/api/nothing', 404],
  ['/api/mail/999', 404],
  ['/api/run/999999', 404],
  ['/api/form/none', 404],
  ['/man-hinh/5', 404],
  ['/../../etc/passwd', 404],
  ['/%zz', 400],
])('%s answers %i with a sentence', async (path, status) => {
  const answer = await ask(path);
  expect(answer.status).toBe(status);
  expect(JSON.parse(answer.text).error).not.toBe('');
});

test.each([
  ['/api/clock', { hours: -1 }],
  ['/api/clock', {}],
  ['/api/clock', { to: 0 }],
  ['/api/clock', { hours: 1e9 }],
  ['/api/edit', { tab: 0 }],
  ['/api/menu', {}],
])('%s with %j is refused as unreadable or backward', async (path, body) => {
  const before = desk.overview().now;
  expect((await post(path, body)).status).toBe(400);
  expect(desk.overview().now).toBe(before);
});

test('what a script’s page asks for that is no function of the project is an error, not a crash', async () => {
  const { status, text } = await post('/api/call', { functionName: 'nothing', args: [] });
  expect(status).toBe(200);
  expect(JSON.parse(text).refused).toContain('nothing');
});

test('a page hears of a change', async () => {
  const heard = new Promise<string>((resolve) => {
    const asked = request({ host: '127.0.0.1', port: served.port, path: '/api/events' }, (response) => {
      response.on('data', (piece: Buffer) => {
        if (!String(piece).includes('changed')) return;
        asked.destroy();
        resolve(String(piece));
      });
    });
    asked.on('error', () => undefined);
    asked.end();
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  await post('/api/clock', { hours: 1 });
  expect(await heard).toContain('event: changed');
});
