import { createHash, createHmac, createSign } from 'node:crypto';
import { deflateRawSync, gunzipSync, gzipSync, inflateRawSync } from 'node:zlib';
import type { NodeServices } from './services/host';
import type { WorkspaceState } from './state';
import { zoneParts } from './zones';

/** What Node does for the services of a workspace: digests, encodings, zones, formulas. */
export function nodeServices(state: () => WorkspaceState): NodeServices {
  return {
    digest: (algorithm, bytes) => signed(createHash(algorithm).update(unsigned(bytes)).digest()),
    hmac: (algorithm, key, bytes) => signed(createHmac(algorithm, unsigned(key)).update(unsigned(bytes)).digest()),
    sign: (algorithm, bytes, pemKey) => signed(createSign(algorithm).update(unsigned(bytes)).sign(pemKey)),
    utf8: (text) => signed(Buffer.from(text, 'utf8')),
    fromUtf8: (bytes) => unsigned(bytes).toString('utf8'),
    base64: (bytes, webSafe) => {
      const text = unsigned(bytes).toString('base64');
      return webSafe ? text.replace(/\+/g, '-').replace(/\//g, '_') : text;
    },
    fromBase64: (text) => signed(Buffer.from(text, 'base64')),
    uuid: () => uuid(state()),
    gzip: (bytes) => signed(gzipSync(unsigned(bytes))),
    gunzip: (bytes) => signed(gunzipSync(unsigned(bytes))),
    deflate: (bytes) => signed(deflateRawSync(unsigned(bytes))),
    inflate: (bytes) => signed(inflateRawSync(unsigned(bytes))),
    zoneParts,
    evaluate: (spreadsheetId, sheetId) => engine().evaluateFormulas(state(), spreadsheetId, sheetId),
    formulaFormats: (spreadsheetId, sheetId) => engine().formulaFormats(state(), spreadsheetId, sheetId),
    formulaHolds: (...where) => engine().formulaHolds(state(), ...where),
    conditionalFormats: (spreadsheetId, sheetId) => engine().conditionalFormats(state(), spreadsheetId, sheetId),
  };
}

interface Engine {
  formulaFormats(state: WorkspaceState, spreadsheetId: string, sheetId: number): Record<string, string>;
  evaluateFormulas(state: WorkspaceState, spreadsheetId: string, sheetId: number): ReturnType<NodeServices['evaluate']>;
  formulaHolds(
    state: WorkspaceState,
    spreadsheetId: string,
    sheetId: number,
    formula: string,
    row: number,
    column: number,
  ): boolean;
  conditionalFormats(
    state: WorkspaceState,
    spreadsheetId: string,
    sheetId: number,
  ): ReturnType<NodeServices['conditionalFormats']>;
}

/** Loaded when the first formula is met: it is large, and most workspaces never ask. */
function engine(): Engine {
  return require('./engine') as Engine;
}

function unsigned(bytes: number[]): Buffer {
  return Buffer.from(Int8Array.from(bytes).buffer);
}

function signed(bytes: Buffer): number[] {
  return Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

/** Not drawn by lot: the same in every replay from the same state. */
function uuid(state: WorkspaceState): string {
  state.lastId += 1;
  const hex = createHash('sha256').update(`${state.owner} ${state.lastId}`).digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
