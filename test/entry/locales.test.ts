import { bookOf, neighbourhood, openWard } from './ward';

/** A few reports, a held one among them, up to the day's mail: what the tabs show and what the mail says. */
async function play(opening: { locale: string; bookZone?: string }, renamed: boolean) {
  const ward = await openWard(opening);
  if (opening.bookZone) bookOf(ward.workspace).timeZone = opening.bookZone;
  if (renamed) {
    ward.workspace.run(
      `SpreadsheetApp.getActive().getSheets().find((sheet) => sheet.getFormUrl()).setName('Số liệu các tổ gửi về')`,
    );
  }
  ward.type('Danh mục đơn vị', 'TDP08', 'Tổng số hộ', '1333');
  ward.type('Danh mục đơn vị', 'TDP22', 'Tổng số hộ', '203');
  ward.send(neighbourhood(8, 1240), '2025-11-01T10:00:00+07:00');
  ward.send(neighbourhood(22, 142, { 'Số liệu tính đến ngày': '2025-11-12' }), '2025-11-01T10:05:00+07:00');
  ward.send(neighbourhood(8, 1200), '2025-11-01T15:00:00+07:00');
  ward.until('2025-11-01T17:00:00+07:00');
  const mail = ward.workspace.sentMail.at(-1);
  return {
    coverage: ward.cells('Tổng hợp').map(withoutLink),
    overview: ward.cells('Tổng quan').slice(1),
    review: ward.cells('Cần xác minh'),
    mail: [mail?.subject, mail?.body, mail?.htmlBody],
  };
}

/** The link holds ids of questions, which are another Form's each time. */
const withoutLink = (row: unknown[]) => row.slice(0, 15);

test.each`
  locale     | bookZone                 | renamed
  ${'en_US'} | ${undefined}             | ${false}
  ${'vi_VN'} | ${'America/Los_Angeles'} | ${false}
  ${'en_US'} | ${'America/Los_Angeles'} | ${true}
  ${'en_US'} | ${'Pacific/Auckland'}    | ${false}
  ${'vi_VN'} | ${undefined}             | ${true}
`(
  'figures and mail are the same in $locale, zone $bookZone, response tab renamed: $renamed',
  async ({ locale, bookZone, renamed }) => {
    const expected = await play({ locale: 'vi_VN' }, false);
    expect(await play({ locale, bookZone }, renamed)).toEqual(expected);
  },
);

test('the tests above look at something', async () => {
  const { coverage, review, mail } = await play({ locale: 'vi_VN' }, false);
  expect(coverage.find((row) => row[0] === 'TDP08')).toContain(1240);
  expect(review).toHaveLength(3);
  expect(mail[0]).toMatch(/^01\/11: 1\/28 tổ đạt/);
});
