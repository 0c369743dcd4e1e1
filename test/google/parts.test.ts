import { partsOf, textOfParts } from '../../src/google/parts';

const long = 'Tổ dân phố số 5; '.repeat(1000);

test('a long text stands in parts that each fit a property, and is whole again', () => {
  const stored = partsOf('copy', long);
  expect(Object.keys(stored).length).toBeGreaterThan(3);
  for (const part of Object.values(stored)) expect(Buffer.byteLength(part)).toBeLessThan(9 * 1024);
  expect(textOfParts('copy', stored)).toBe(long);
});

test.each<[string, (stored: Record<string, string>) => Record<string, string | undefined>]>([
  ['nothing is stored', () => ({})],
  ['a part is missing', (stored) => ({ ...stored, 'copy.1': undefined })],
  ['a part is of an earlier text', (stored) => ({ ...stored, 'copy.2': partsOf('copy', `${long}x`)['copy.2'] })],
  ['only the parts were written', (stored) => ({ ...stored, copy: undefined })],
  ['only the count was written', ({ copy }) => ({ copy })],
])('there is no text where %s', (_, change) => {
  expect(textOfParts('copy', change(partsOf('copy', long)) as Record<string, string>)).toBeNull();
});

test('a text of no letters is a text', () => {
  expect(textOfParts('copy', partsOf('copy', ''))).toBe('');
});
