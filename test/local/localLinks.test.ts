import { localLinks } from '../../src/local/localLinks';

const files = { forms: ['form7'], books: [{ id: 'book3', tabs: [{ id: 12, name: 'Tổng hợp' }] }] };

test.each`
  address                                                                             | leads
  ${'https://docs.google.com/forms/d/e/1FAIpQLSeform7/viewform?usp=pp_url&entry.5=a'} | ${'/bieu-mau/form7?usp=pp_url&entry.5=a'}
  ${'https://docs.google.com/forms/d/form7/viewform'}                                 | ${'/bieu-mau/form7'}
  ${'https://docs.google.com/spreadsheets/d/book3/edit'}                              | ${'/#bang'}
  ${'https://docs.google.com/spreadsheets/d/book3/edit#gid=12'}                       | ${'/#bang/T%E1%BB%95ng%20h%E1%BB%A3p'}
  ${'https://docs.google.com/spreadsheets/d/other/edit'}                              | ${'https://docs.google.com/spreadsheets/d/other/edit'}
  ${'https://example.org/'}                                                           | ${'https://example.org/'}
`('$address leads to $leads', ({ address, leads }: { address: string; leads: string }) => {
  expect(localLinks(address, files)).toBe(leads);
});

test('in HTML only the address changes', () => {
  const html = '<a href="https://docs.google.com/forms/d/e/1FAIpQLSeform7/viewform?a=1&amp;b=2" style="x">Mở</a>';
  expect(localLinks(html, files)).toBe('<a href="/bieu-mau/form7?a=1&amp;b=2" style="x">Mở</a>');
});
