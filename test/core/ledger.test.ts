import {
  after,
  emptyLedger,
  type LedgerEntry,
  lastDigestBefore,
  ledgerFrom,
  linesOf,
  mailKey,
} from '../../src/core/ledger';
import { at } from '../examples';

const ledger = (...entries: LedgerEntry[]) => ledgerFrom(entries.map((entry, index) => ({ entry, at: index })));
const file = (key: string): LedgerEntry => ({ kind: 'file', key, value: null });
const mail = (day: string, address: string, value: 'sending' | 'sent' | 'failed'): LedgerEntry => ({
  kind: 'mail',
  key: mailKey('digest', day, address),
  value,
});

test('without lines it knows nothing', () => {
  expect(ledgerFrom([])).toEqual(emptyLedger());
});

test('each line says one thing, and a later one of the same key counts', () => {
  expect(
    ledger(
      file('book'),
      { kind: 'form', key: 'form', value: { published: 'https://form', by: 'van-thu@tanhung.example' } },
      { kind: 'responses', key: '7', value: null },
      { kind: 'responses', key: '7', value: null },
      { kind: 'responses', key: '8', value: null },
      { kind: 'question', key: 'unit:tdp', value: { id: 1, title: 'Đơn vị' } },
      { kind: 'question', key: 'unit:tdp', value: { id: 1, title: 'Tổ' } },
      { kind: 'link', key: 'tdp', value: 'https://link/{unit}' },
      { kind: 'code', key: 'TDP05', value: 'BCDFGH' },
      { kind: 'code', key: 'TDP05', value: 'JKMNPQ' },
      { kind: 'operator', key: 'a@b.vn', value: null },
      { kind: 'trigger', key: 'onTick', value: 't1' },
      { kind: 'trigger', key: 'onTick', value: 't2' },
      { kind: 'decision', key: 'r1', value: 'accepted' },
      { kind: 'decision', key: 'r1', value: 'returned' },
      mail('2025-11-04', 'A@b.vn', 'sending'),
      mail('2025-11-04', 'a@B.vn', 'sent'),
      { kind: 'supplement', key: '9', value: null },
      { kind: 'compared', key: '1000', value: { more: true } },
      { kind: 'contacts', key: 'asked', value: { by: 'a@b.vn', begun: 5, cells: 3, emptied: false } },
      { kind: 'unit', key: 'TDP05', value: { name: 'Tổ 5' } },
      { kind: 'unit', key: 'TDP06', value: { name: 'Tổ 6' } },
      { kind: 'unit', key: 'TDP06', value: null },
      { kind: 'setting', key: 'Giờ', value: '16h30' },
      { kind: 'setting', key: 'Giờ', value: '17h00' },
    ),
  ).toEqual({
    supplement: 9,
    compared: { at: 18, until: 1000, more: true },
    contacts: { state: 'asked', at: 19, by: 'a@b.vn', begun: 5, cells: 3, emptied: false },
    left: [],
    typed: { units: { TDP05: { name: 'Tổ 5' } }, settings: { Giờ: '17h00' } },
    file: 'book',
    ready: false,
    next: null,
    form: { id: 'form', published: 'https://form', by: 'van-thu@tanhung.example' },
    tabs: {},
    operatorSince: 10,
    responseTabs: [7, 8],
    questions: { 'unit:tdp': { id: 1, title: 'Tổ', former: ['Đơn vị'] } },
    links: { tdp: 'https://link/{unit}' },
    codes: {
      TDP05: [
        { code: 'BCDFGH', since: 8 },
        { code: 'JKMNPQ', since: 9 },
      ],
    },
    operator: 'a@b.vn',
    triggers: { onTick: 't2' },
    freezes: {},
    setUpAt: 0,
    decisions: {
      r1: [
        { verdict: 'accepted', since: 13 },
        { verdict: 'returned', since: 14 },
      ],
    },
    mails: { 'digest 2025-11-04 a@b.vn': { state: 'sent', at: 16 } },
  });
});

test('the id of another file begins anew; that of the same file changes nothing', () => {
  const before: LedgerEntry[] = [file('book'), { kind: 'operator', key: 'a@b.vn', value: null }];
  expect(ledger(...before, file('book')).operator).toBe('a@b.vn');
  expect(ledger(...before, file('copy'))).toEqual({ ...emptyLedger(), file: 'copy', setUpAt: 2 });
});

test('a new Form has items and links of its own; tabs and titles of the old one are still read', () => {
  const after = ledger(
    file('book'),
    { kind: 'form', key: 'old', value: { published: 'https://old', by: 'van-thu@tanhung.example' } },
    { kind: 'responses', key: '7', value: null },
    { kind: 'question', key: 'unit:tdp', value: { id: 1, title: 'Đơn vị' } },
    { kind: 'link', key: 'tdp', value: 'https://link' },
    { kind: 'form', key: 'new', value: { published: 'https://new', by: 'van-thu@tanhung.example' } },
  );
  expect(after).toEqual({
    ...emptyLedger(),
    file: 'book',
    form: { id: 'new', published: 'https://new', by: 'van-thu@tanhung.example' },
    responseTabs: [7],
    questions: { 'unit:tdp': { id: 0, title: 'Đơn vị', former: [] } },
  });
});

test('folding changes no ledger that was made before', () => {
  const lines = [
    { entry: file('book'), at: 0 },
    { entry: mail('2025-11-04', 'a@b.vn', 'sent'), at: 1 },
  ];
  expect(ledgerFrom(lines)).toEqual(ledgerFrom(lines));
  expect(emptyLedger().mails).toEqual({});
});

test.each`
  day             | sent             | why
  ${'2025-11-05'} | ${'04/11 16:45'} | ${'the last one of an earlier day, by whomever it was received last'}
  ${'2025-11-04'} | ${'03/11 16:30'} | ${'today’s own does not count'}
  ${'2025-11-03'} | ${null}          | ${'none was sent before'}
`('the last digest before $day went out at $sent: $why', ({ day, sent }) => {
  const lines: { entry: LedgerEntry; at: number }[] = [
    { entry: mail('2025-11-03', 'a@b.vn', 'sent'), at: at('03/11 16:30') },
    { entry: mail('2025-11-04', 'a@b.vn', 'sent'), at: at('04/11 16:30') },
    { entry: mail('2025-11-04', 'c@d.vn', 'sent'), at: at('04/11 16:45') },
    { entry: mail('2025-11-04', 'e@f.vn', 'failed'), at: at('04/11 17:00') },
    { entry: mail('2025-11-04', 'g@h.vn', 'sending'), at: at('04/11 18:00') },
  ];
  expect(lastDigestBefore(ledgerFrom(lines), day)).toBe(sent && at(sent));
});

test('a new campaign keeps the file, the operator, the triggers and what is left to be cleared, until it is ready', () => {
  const value = { form: 'form', tabs: [7], suffix: 'Cũ', settings: {} };
  const begun = ledgerFrom(
    [
      { kind: 'file', key: 'book', value: null },
      { kind: 'operator', key: 'a@b.vn', value: null },
      { kind: 'trigger', key: 'onTick', value: '1' },
      { kind: 'form', key: 'form', value: { published: 'https://form' } },
      { kind: 'code', key: 'TDP05', value: 'BCDFGH' },
      { kind: 'decision', key: 'k', value: 'accepted' },
      { kind: 'ready', key: 'book', value: null },
      { kind: 'campaign', key: 'Mới', value },
    ].map((entry, at) => ({ entry: entry as LedgerEntry, at })),
  );
  expect(begun).toEqual({
    ...emptyLedger(),
    file: 'book',
    operator: 'a@b.vn',
    operatorSince: 1,
    triggers: { onTick: '1' },
    setUpAt: 7,
    next: value,
    left: [{ since: 7, form: 'form', tabs: [7] }],
  });
  expect(after(begun, { kind: 'left', key: '7', value: null }, 8).left).toEqual([]);
  expect(after(begun, { kind: 'ready', key: 'book', value: null }, 9)).toMatchObject({ ready: true, next: null });
});

test('a Form that is published keeps what is known of it', () => {
  const form = (key: string, published: string) => ({ kind: 'form' as const, key, value: { published } });
  const made = after(emptyLedger(), form('one', ''), 1);
  after(made, { kind: 'link', key: 'tdp', value: 'https://link' }, 2);
  expect(after(made, form('one', 'https://form'), 3).links).toEqual({ tdp: 'https://link' });
  expect(after(made, form('two', 'https://other'), 4).links).toEqual({});
});

test('the lines of a ledger give it again', () => {
  const lines: { entry: LedgerEntry; at: number }[] = [
    { entry: file('book'), at: 1 },
    { entry: { kind: 'campaign', key: 'Mới', value: { form: 'old', tabs: [7], suffix: 'Cũ', settings: {} } }, at: 1 },
    { entry: { kind: 'form', key: 'form', value: { published: 'https://form', by: 'a@b.vn' } }, at: 1 },
    { entry: { kind: 'tab', key: 'overview', value: 5 }, at: 1 },
    { entry: { kind: 'responses', key: '7', value: null }, at: 1 },
    { entry: { kind: 'question', key: 'unit:tdp', value: { id: 1, title: 'Đơn vị' } }, at: 1 },
    { entry: { kind: 'question', key: 'unit:tdp', value: { id: 1, title: 'Đơn vị báo cáo' } }, at: 2 },
    { entry: { kind: 'link', key: 'tdp', value: 'https://link' }, at: 1 },
    { entry: { kind: 'code', key: 'TDP05', value: 'BCDFGH' }, at: 3 },
    { entry: { kind: 'code', key: 'TDP05', value: 'JKMNPQ' }, at: 9 },
    { entry: { kind: 'operator', key: 'a@b.vn', value: null }, at: 1 },
    { entry: { kind: 'trigger', key: 'onTick', value: '12' }, at: 1 },
    { entry: { kind: 'decision', key: 'report', value: 'accepted' }, at: 5 },
    { entry: { kind: 'decision', key: 'report', value: null }, at: 6 },
    { entry: { kind: 'freeze', key: 'day 2025-11-04', value: { row: 2, done: true } }, at: 7 },
    { entry: mail('2025-11-04', 'a@b.vn', 'sent'), at: 8 },
  ];
  const known = ledgerFrom(lines);
  expect(ledgerFrom(linesOf(known))).toEqual(known);
  const done = ledgerFrom([...lines, { entry: { kind: 'ready', key: 'book', value: null }, at: 9 }]);
  expect(ledgerFrom(linesOf(done))).toEqual(done);
});
