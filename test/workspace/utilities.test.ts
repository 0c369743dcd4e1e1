import { createWorkspace } from '../../src/workspace/index';

const now = '2025-11-05T08:00:00+07:00';

async function evaluated(code: string): Promise<unknown> {
  const workspace = await createWorkspace({ now });
  return workspace.run(code);
}

test.each`
  pattern                            | text
  ${'yyyy-MM-dd HH:mm:ss'}           | ${'2025-11-05 16:07:09'}
  ${'dd/MM/yyyy'}                    | ${'05/11/2025'}
  ${'d/M/yy h:mm a'}                 | ${'5/11/25 4:07 PM'}
  ${"yyyy-MM-dd'T'HH:mm:ss.SSSXXX"}  | ${'2025-11-05T16:07:09.045+07:00'}
  ${"yyyy-MM-dd'T'HH:mm:ssZ"}        | ${'2025-11-05T16:07:09+0700'}
  ${"'ngày' d 'tháng' M 'o''clock'"} | ${"ngày 5 tháng 11 o'clock"}
  ${'EEE, MMM d'}                    | ${'Wed, Nov 5'}
  ${'EEEE, MMMM d'}                  | ${'Wednesday, November 5'}
  ${'u D w W F k K'}                 | ${'3 309 45 2 1 16 4'}
  ${'YYYY'}                          | ${'2025'}
  ${'G X XX z'}                      | ${'AD +07 +0700 ICT'}
`('formatDate writes $pattern as $text', async ({ pattern, text }) => {
  // Letters of Java's SimpleDateFormat: https://developers.google.com/apps-script/reference/utilities/utilities
  const code = `Utilities.formatDate(new Date('2025-11-05T16:07:09.045+07:00'), 'Asia/Ho_Chi_Minh', ${JSON.stringify(pattern)})`;
  expect(await evaluated(code)).toBe(text);
});

test.each`
  moment                    | zone                  | pattern         | text
  ${'2025-12-29T12:00:00Z'} | ${'GMT'}              | ${'YYYY yyyy'}  | ${'2026 2025'}
  ${'2025-11-05T20:00:00Z'} | ${'GMT+7'}            | ${'dd HH:mm'}   | ${'06 03:00'}
  ${'2025-11-05T20:00:00Z'} | ${'GMT-03:30'}        | ${'dd HH:mm Z'} | ${'05 16:30 -0330'}
  ${'2025-07-05T20:00:00Z'} | ${'America/New_York'} | ${'HH:mm z'}    | ${'16:00 EDT'}
  ${'2025-11-05T20:00:00Z'} | ${'Nowhere/Town'}     | ${'HH:mm'}      | ${'20:00'}
`('formatDate: $moment in $zone by $pattern is $text', async ({ moment, zone, pattern, text }) => {
  // Zones as in Java: https://developers.google.com/apps-script/reference/utilities/utilities#formatDate(Date,String,String);
  // that an unknown one is taken for GMT is reported, no address.
  expect(await evaluated(`Utilities.formatDate(new Date('${moment}'), '${zone}', '${pattern}')`)).toBe(text);
});

test('formatDate: YYYY is the year of the week, which differs from yyyy about New Year', async () => {
  // https://developers.google.com/apps-script/reference/utilities/utilities#formatDate(Date,String,String)
  const day = "new Date('2025-12-29T12:00:00Z')";
  expect(
    await evaluated(
      `[Utilities.formatDate(${day}, 'GMT', 'YYYY-MM-dd'), Utilities.formatDate(${day}, 'GMT', 'yyyy-MM-dd')]`,
    ),
  ).toEqual(['2026-12-29', '2025-12-29']);
});

test('formatDate wants a date, and letters it knows', async () => {
  // https://developers.google.com/apps-script/reference/utilities/utilities#formatDate(Date,String,String)
  const workspace = await createWorkspace({ now });
  expect(() => workspace.run("Utilities.formatDate('2025-11-05', 'GMT', 'yyyy')")).toThrow(
    "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
  );
  expect(() => workspace.run("Utilities.formatDate(new Date(), 'GMT', 'b')")).toThrow(/Illegal pattern character 'b'/);
});

test.each`
  text                          | pattern                     | iso
  ${'05/11/2025 16:07'}         | ${'dd/MM/yyyy HH:mm'}       | ${'2025-11-05T09:07:00.000Z'}
  ${'20251105'}                 | ${'yyyyMMdd'}               | ${'2025-11-04T17:00:00.000Z'}
  ${'Nov 5, 2025 4:07 PM'}      | ${'MMM d, yyyy h:mm a'}     | ${'2025-11-05T09:07:00.000Z'}
  ${'2025-11-05T16:07:09+0900'} | ${"yyyy-MM-dd'T'HH:mm:ssZ"} | ${'2025-11-05T07:07:09.000Z'}
`('parseDate reads $text by $pattern', async ({ text, pattern, iso }) => {
  // https://developers.google.com/apps-script/reference/utilities/utilities#parseDate(String,String,String)
  const code = `Utilities.parseDate(${JSON.stringify(text)}, 'Asia/Ho_Chi_Minh', ${JSON.stringify(pattern)}).toISOString()`;
  expect(await evaluated(code)).toBe(iso);
});

test('parseDate refuses what does not fit', async () => {
  // https://developers.google.com/apps-script/reference/utilities/utilities#parseDate(String,String,String)
  const workspace = await createWorkspace({ now });
  expect(() => workspace.run("Utilities.parseDate('mai', 'GMT', 'dd/MM/yyyy')")).toThrow('Unparseable date: "mai"');
});

test('base64: bytes are signed, the web-safe alphabet has - and _, and either is decoded', async () => {
  // https://developers.google.com/apps-script/reference/utilities/utilities#base64Encode(Byte)
  expect(
    await evaluated(`[
      Utilities.base64Encode('Tân Hưng', Utilities.Charset.UTF_8), Utilities.base64Encode([-1, -2, -3]), Utilities.base64EncodeWebSafe([-1, -2, -3]),
      Utilities.base64Decode('//79'), Utilities.base64DecodeWebSafe('__79'),
      Utilities.newBlob(Utilities.base64Decode('VMOibiBIxrBuZw==')).getDataAsString(),
      Utilities.newBlob(Utilities.base64Decode('__79')).getBytes()]`),
  ).toEqual(['VMOibiBIxrBuZw==', '//79', '__79', [-1, -2, -3], [-1, -2, -3], 'Tân Hưng', [-1, -2, -3]]);
});

test('text to be encoded, digested or signed is US-ASCII unless a charset is named: other letters become ?', async () => {
  // https://github.com/thiscouldbejd/Gabriel/issues/5 (base64); the tests of Utilities in
  // https://github.com/brucemcpherson/gas-fakes, which run on Apps Script too (the rest)
  expect(
    await evaluated(`[
      Utilities.base64Encode('ế'), Utilities.base64Encode('ế', Utilities.Charset.US_ASCII),
      Utilities.base64Encode('ế', Utilities.Charset.UTF_8),
      Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, '€🙂').slice(0, 3),
      Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, '€🙂', Utilities.Charset.UTF_8).slice(0, 3),
      Utilities.computeHmacSha256Signature('café', '€🙂').slice(0, 3),
      Utilities.computeHmacSha256Signature('café', '€🙂', Utilities.Charset.UTF_8).slice(0, 3)]`),
  ).toEqual(['Pw==', 'Pw==', '4bq/', [-22, 3, -4], [-71, 89, 42], [-125, 73, -127], [76, -16, 35]]);
});

test.each`
  call                                                                            | types                         | method
  ${"computeDigest('abc')"}                                                       | ${'String'}                   | ${'computeDigest'}
  ${"computeDigest('MD5', 'abc')"}                                                | ${'String,String'}            | ${'computeDigest'}
  ${"computeDigest(Utilities.DigestAlgorithm.MD5, 'abc', 'UTF-8')"}               | ${'(class),String,String'}    | ${'computeDigest'}
  ${'computeDigest(Utilities.DigestAlgorithm.MD5, [1], Utilities.Charset.UTF_8)'} | ${'(class),number[],(class)'} | ${'computeDigest'}
  ${"computeHmacSha256Signature('abc')"}                                          | ${'String'}                   | ${'computeHmacSha256Signature'}
  ${"computeHmacSha256Signature('abc', [1])"}                                     | ${'String,number[]'}          | ${'computeHmacSha256Signature'}
  ${"computeHmacSignature(Utilities.MacAlgorithm.HMAC_MD5, [1], 'key')"}          | ${'(class),number[],String'}  | ${'computeHmacSignature'}
  ${'base64Encode(null)'}                                                         | ${'null'}                     | ${'base64Encode'}
  ${'base64EncodeWebSafe(12)'}                                                    | ${'number'}                   | ${'base64EncodeWebSafe'}
`('texts and bytes are not mixed, and bytes have no charset: $call', async ({ call, types, method }) => {
  // The tests of Utilities in https://github.com/brucemcpherson/gas-fakes
  const workspace = await createWorkspace({ now });
  expect(() => workspace.run(`Utilities.${call}`)).toThrow(
    `The parameters (${types}) don't match the method signature for Utilities.${method}.`,
  );
});

test('digests and signatures come as signed bytes', async () => {
  // https://developers.google.com/apps-script/reference/utilities/utilities#computeDigest(DigestAlgorithm,Byte)
  const hex = '.map((byte) => (byte & 255).toString(16).padStart(2, "0")).join("")';
  expect(
    await evaluated(`[
      Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'abc')${hex},
      Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_1, 'abc')${hex},
      Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, [97, 98, 99])${hex},
      Utilities.computeHmacSha256Signature('what do ya want for nothing?', 'Jefe')${hex},
      Utilities.computeHmacSignature(Utilities.MacAlgorithm.HMAC_MD5, 'what do ya want for nothing?', 'Jefe')${hex},
      Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'abc').some((byte) => byte < 0)]`),
  ).toEqual([
    '900150983cd24fb0d6963f7d28e17f72',
    'a9993e364706816aba3e25717850c26c9cd0d89d',
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    '750c783e6ab0b503eaa86e310a5db738',
    true,
  ]);
});

test('uuids are well formed and differ; from the same state they are the same', async () => {
  // https://developers.google.com/apps-script/reference/utilities/utilities#getUuid()
  const code = '[Utilities.getUuid(), Utilities.getUuid()]';
  const [first, second] = (await evaluated(code)) as string[];
  expect(first).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  expect(second).not.toBe(first);
  expect(await evaluated(code)).toEqual([first, second]);
});

test('parseCsv: quotes, doubled quotes, line ends inside quotes, another delimiter', async () => {
  // https://developers.google.com/apps-script/reference/utilities/utilities#parseCsv(String)
  expect(
    await evaluated(`[
      Utilities.parseCsv('a,b\\n"c, d","e ""f"""\\r\\n"g\\nh",\\n'),
      Utilities.parseCsv('a;b,c', ';'), Utilities.parseCsv('')]`),
  ).toEqual([
    [
      ['a', 'b'],
      ['c, d', 'e "f"'],
      ['g\nh', ''],
    ],
    [['a', 'b,c']],
    [],
  ]);
});

test('formatString', async () => {
  // https://developers.google.com/apps-script/reference/utilities/utilities#formatString(String,Object...)
  expect(
    await evaluated(`[
      Utilities.formatString('%s has %d of %05d', 'TDP05', 3.7, 42), Utilities.formatString('%.1f%%', 66.666),
      Utilities.formatString('[%5s|%-5s]', 'a', 'b'), Utilities.formatString('%x %X %o %e', 255, 255, 8, 12345.678),
      Utilities.formatString('%2$s %1$s', 'a', 'b'), Utilities.formatString('%+d %,d', 5, 1234567)]`),
  ).toEqual(['TDP05 has 3 of 00042', '66.7%', '[    a|b    ]', 'ff FF 10 1.234568e+04', 'b a', '+5 1,234,567']);
});

test('blobs: text, bytes, type, name, copies', async () => {
  // https://developers.google.com/apps-script/reference/base/blob
  expect(
    await evaluated(`
      const blob = Utilities.newBlob('ế', 'text/plain', 'a.csv');
      const copy = blob.copyBlob().setName('b').setDataFromString('x');
      [blob.getBytes(), blob.getContentType(), blob.getName(), blob.getDataAsString(), copy.getName(), copy.getDataAsString(),
       blob.setContentTypeFromExtension().getContentType(), Utilities.newBlob('x').getName(), Utilities.newBlob('x').getContentType(),
       Utilities.newBlob([65]).getContentType(), blob.isGoogleType(), String(blob), Utilities.newBlob([-23]).getDataAsString('ISO-8859-1'),
       blob.getBlob() === blob, blob.getAs('text/csv').getDataAsString()]`),
  ).toEqual([
    [-31, -70, -65],
    'text/plain',
    'a.csv',
    'ế',
    'b',
    'x',
    'text/csv',
    null,
    'text/plain',
    null,
    false,
    'Blob',
    'é',
    true,
    'ế',
  ]);
});

test('archives without a name are called archive', async () => {
  // The tests of Utilities in https://github.com/brucemcpherson/gas-fakes
  expect(
    await evaluated(`
      const blob = Utilities.newBlob('text');
      const gz = Utilities.gzip(blob);
      const back = Utilities.ungzip(gz);
      [Utilities.zip([blob]).getName(), gz.getName(), back.getName(), back.getContentType(),
       Utilities.ungzip(Utilities.gzip(blob, 'named')).getName()]`),
  ).toEqual(['archive.zip', 'archive.gz', 'archive', null, 'named']);
});

test('zip and gzip give back what went in', async () => {
  // https://developers.google.com/apps-script/reference/utilities/utilities#zip(BlobSource,String)
  expect(
    await evaluated(`
      const zipped = Utilities.zip([Utilities.newBlob('một', 'text/plain', 'a.txt'), Utilities.newBlob('hai,ba', 'text/csv', 'số/b.csv')], 'all.zip');
      const files = Utilities.unzip(zipped).map((blob) => [blob.getName(), blob.getContentType(), blob.getDataAsString()]);
      const packed = Utilities.gzip(Utilities.newBlob('x'.repeat(1000), 'text/plain', 'a.txt'));
      [zipped.getName(), zipped.getContentType(), files, packed.getName(), packed.getContentType(), packed.getBytes().length < 100,
       Utilities.ungzip(packed).getDataAsString().length]`),
  ).toEqual([
    'all.zip',
    'application/zip',
    [
      ['a.txt', 'text/plain', 'một'],
      ['số/b.csv', 'text/csv', 'hai,ba'],
    ],
    'a.txt.gz',
    'application/x-gzip',
    true,
    1000,
  ]);
});

test('sleep takes at most 300,000 ms a call', async () => {
  // https://developers.google.com/apps-script/reference/utilities/utilities
  const workspace = await createWorkspace({ now });
  workspace.run('Utilities.sleep(300000)');
  expect(workspace.state.now).toBe(new Date(now).getTime() + 300_000);
  expect(() => workspace.run('Utilities.sleep(300001)')).toThrow(expect.objectContaining({ name: 'Exception' }));
});

test('Session tells zone, language and who; a key for the person that is no address', async () => {
  // https://developers.google.com/apps-script/reference/base/session
  const workspace = await createWorkspace({ now, locale: 'vi_VN', user: 'a@example.com' });
  expect(
    workspace.run(`[Session.getScriptTimeZone(), Session.getActiveUserLocale(), Session.getActiveUser().getEmail(),
      Session.getEffectiveUser().getEmail(), Session.getTemporaryActiveUserKey().includes('@')]`),
  ).toEqual(['Asia/Ho_Chi_Minh', 'vi', 'a@example.com', 'a@example.com', false]);
});

test('service objects print as their class, enums as their name', async () => {
  // Reported, no address; enums: https://developers.google.com/apps-script/guides/v8-runtime/migration
  expect(
    await evaluated(`[String(SpreadsheetApp.getActiveSheet()), \`\${LockService.getScriptLock()}\`,
      String(ScriptApp.WeekDay.MONDAY), JSON.stringify({ mode: ScriptApp.AuthMode.FULL }), ScriptApp.WeekDay.MONDAY.ordinal(),
      JSON.stringify(PropertiesService.getScriptProperties())]`),
  ).toEqual(['Sheet', 'Lock', 'MONDAY', '{"mode":"FULL"}', 1, '{}']);
});

test('Logger keeps what was logged; console formats', async () => {
  // https://developers.google.com/apps-script/guides/logging
  const workspace = await createWorkspace({ now });
  const kept = workspace.run(`
    Logger.log('%s là %s', 'một', 1); Logger.log({ a: 1, b: ['x', 2] });
    const kept = Logger.getLog(); Logger.clear();
    console.time('t'); Utilities.sleep(20); console.timeEnd('t');
    console.warn('w', [1, 'a', { b: null }], undefined); console.error(new Date(0).toISOString()); console.info();
    [kept, Logger.getLog()]`) as string[];
  expect(kept[0]).toMatch(/INFO: một là 1\n.*INFO: \{a=1\.0, b=\[x, 2\.0\]\}\n$/);
  expect(kept[1]).toBe('');
  expect(workspace.executions[0]?.log).toEqual([
    'một là 1',
    '{a=1.0, b=[x, 2.0]}',
    't: 20ms',
    "w [ 1, 'a', { b: null } ] undefined",
    '1970-01-01T00:00:00.000Z',
    '',
  ]);
});
