/** How a spreadsheet's locale writes numbers and dates. */
export interface LocaleFacts {
  tag: string;
  decimal: string;
  group: string;
  order: 'MDY' | 'DMY' | 'YMD';
  /** The format a typed date takes; a moment's is this and the time. */
  date: string;
  currencySigns: string[];
  currency: string;
}

/** The two the tests and the demo live in are written out, so that opening a sheet asks nothing of Intl. */
const known = new Map<string, LocaleFacts>([
  [
    'en_US',
    {
      tag: 'en-US',
      decimal: '.',
      group: ',',
      order: 'MDY',
      date: 'M/d/yyyy',
      currencySigns: ['$'],
      currency: '"$"#,##0.00',
    },
  ],
  [
    'vi_VN',
    {
      tag: 'vi-VN',
      decimal: ',',
      group: '.',
      order: 'DMY',
      date: 'dd/MM/yyyy',
      currencySigns: ['₫', 'đ'],
      currency: '#,##0\\ "₫"',
    },
  ],
]);

export function localeFacts(locale: string): LocaleFacts {
  const named = locale === 'en' ? 'en_US' : locale === 'vi' ? 'vi_VN' : locale;
  let facts = known.get(named);
  if (facts === undefined) {
    facts = gather(named.replace('_', '-'));
    known.set(named, facts);
  }
  return facts;
}

export function knowsLocale(locale: string): boolean {
  if (!/^[a-z]{2,3}([_-][A-Z]{2})?$/.test(locale)) return false;
  return Intl.NumberFormat.supportedLocalesOf(locale.replace('_', '-')).length > 0;
}

function gather(tag: string): LocaleFacts {
  const parts = new Intl.NumberFormat(tag, { numberingSystem: 'latn', useGrouping: true }).formatToParts(1234567.5);
  const partOf = (type: string) => parts.find((part) => part.type === type)?.value;
  const order = dateOrder(tag);
  return {
    tag,
    decimal: partOf('decimal') ?? '.',
    group: partOf('group') ?? ',',
    order,
    date: order === 'MDY' ? 'M/d/yyyy' : order === 'YMD' ? 'yyyy/MM/dd' : 'dd/MM/yyyy',
    currencySigns: [],
    currency: '#,##0.00',
  };
}

function dateOrder(tag: string): LocaleFacts['order'] {
  const first = new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'numeric', day: 'numeric', calendar: 'gregory' })
    .formatToParts(new Date(Date.UTC(2023, 10, 5)))
    .find((part) => part.type === 'day' || part.type === 'month' || part.type === 'year')?.type;
  if (first === 'month') return 'MDY';
  return first === 'year' ? 'YMD' : 'DMY';
}

const names = new Map<string, string[]>();

/** As within a date: on its own the word begins with a capital. */
const vietnameseMonths = {
  long: Array.from({ length: 12 }, (_, index) => `tháng ${index + 1}`),
  short: Array.from({ length: 12 }, (_, index) => `thg ${index + 1}`),
};

/** Month names, January first, or day names, Sunday first. */
export function calendarNames(locale: string, of: 'month' | 'weekday', length: 'long' | 'short'): string[] {
  if (of === 'month' && locale.startsWith('vi')) return vietnameseMonths[length];
  const key = `${locale} ${of} ${length}`;
  let found = names.get(key);
  if (found === undefined) {
    const format = new Intl.DateTimeFormat(localeFacts(locale).tag, {
      [of]: length,
      timeZone: 'UTC',
      calendar: 'gregory',
    });
    // 1 January 2023 was a Sunday.
    found = Array.from({ length: of === 'month' ? 12 : 7 }, (_, index) =>
      format.format(of === 'month' ? Date.UTC(2023, index, 1) : Date.UTC(2023, 0, 1 + index)),
    );
    names.set(key, found);
  }
  return found;
}
