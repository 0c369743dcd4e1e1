import { createWorkspace, type Workspace } from '../../src/workspace/index';

function sheetNamed(workspace: Workspace): string {
  return String(workspace.run('SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getName()'));
}

test('what services give a script is of its own realm: arrays are Arrays, dates are Dates, errors are Errors', async () => {
  const workspace = await createWorkspace();
  const found = workspace.run(
    `function probe() {
       const sheet = SpreadsheetApp.getActiveSheet();
       sheet.getRange('A1:B1').setValues([[new Date(2025, 10, 5), 'x']]);
       const values = sheet.getRange('A1:B1').getValues();
       let caught = null;
       try { sheet.getRange(0, 1); } catch (error) { caught = error; }
       return [
         new Date() instanceof Date, values instanceof Array, values[0] instanceof Array, values[0][0] instanceof Date,
         caught instanceof Error, caught.name, Utilities.parseCsv('a,b') instanceof Array,
         PropertiesService.getScriptProperties().getProperties() instanceof Object,
         Utilities.base64Decode('YQ==') instanceof Array, Utilities.newBlob('x').getBytes() instanceof Array,
       ];
     }`,
    'probe',
  );
  expect(found).toEqual([true, true, true, true, true, 'Exception', true, true, true, true]);
});

test('plain results come out as the caller own objects, and errors as errors with name and message kept', async () => {
  const workspace = await createWorkspace();
  const result = workspace.run(`({ list: [1, [2]], day: new Date(0), nested: { a: null } })`) as Record<
    string,
    unknown
  >;
  expect(result).toStrictEqual({ list: [1, [2]], day: new Date(0), nested: { a: null } });
  expect(result.list).toBeInstanceOf(Array);
  expect(result.day).toBeInstanceOf(Date);
  expect(() => workspace.run('null.x')).toThrow(Error);
  expect(() => workspace.run("throw new RangeError('too far')")).toThrow(
    expect.objectContaining({ name: 'RangeError', message: 'too far' }),
  );
});

test('arguments are copied into the script own realm', async () => {
  const workspace = await createWorkspace();
  const code = 'function probe(list, day) { return [list instanceof Array, day instanceof Date, day.getTime()]; }';
  expect(workspace.run(code, 'probe', [[1], new Date(5)])).toEqual([true, true, 5]);
});

test('nothing survives between executions', async () => {
  // https://developers.google.com/apps-script/guides/v8-runtime
  const workspace = await createWorkspace();
  const code = 'var count = 0; function next() { count += 1; return count; }';
  expect([workspace.run(code, 'next'), workspace.run(code, 'next')]).toEqual([1, 1]);
});

test('code given to run is the project until one is loaded, so that the triggers it installs can fire', async () => {
  const workspace = await createWorkspace({ now: '2025-11-05T08:00:00+07:00' });
  workspace.run(
    `function install() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); }
     function tick() { MailApp.sendEmail('a@example.com', 'tick', ''); }`,
    'install',
  );
  expect(workspace.run('ScriptApp.getProjectTriggers().length')).toBe(1);
  workspace.setNow(new Date('2025-11-05T10:30:00+07:00'));
  expect(workspace.sentMail.map((mail) => mail.at)).toEqual([
    new Date('2025-11-05T09:00:00+07:00'),
    new Date('2025-11-05T10:00:00+07:00'),
  ]);
});

test('what code given to run does at top level is done once, not again with each trigger it installs', async () => {
  const workspace = await createWorkspace({ now: '2025-11-05T08:00:00+07:00' });
  const result = workspace.run(`
    const word = 'nhịp';
    function install() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); return word; }
    const tick = () => SpreadsheetApp.getActiveSheet().appendRow([word]);
    install();`);
  workspace.setNow(new Date('2025-11-05T10:30:00+07:00'));
  expect(result).toBe('nhịp');
  expect(workspace.run('ScriptApp.getProjectTriggers().length')).toBe(1);
  expect(workspace.run('SpreadsheetApp.getActiveSheet().getDataRange().getValues()')).toEqual([['nhịp'], ['nhịp']]);
});

test('a loaded project is what runs; code given to run comes after its files in the same global scope', async () => {
  const workspace = await createWorkspace();
  workspace.loadProject({ 'a.js': 'const base = 40;', 'b.gs': 'function two() { return 2; }' });
  expect(workspace.run('base + two()')).toBe(42);
  expect(workspace.run('function probe() { return base; }', 'probe')).toBe(40);
  expect(Object.keys(workspace.state.project.files).sort()).toEqual(['a.js', 'appsscript.json', 'b.gs']);
});

test('state saved as JSON and loaded again goes on identically', async () => {
  const options = { now: '2025-11-05T08:00:00+07:00', locale: 'vi' };
  const code = `
    function install() {
      ScriptApp.newTrigger('tick').timeBased().everyMinutes(30).create();
      SpreadsheetApp.getActiveSheet().appendRow(['khởi đầu', new Date(), Utilities.getUuid(), Math.random()]);
      CacheService.getScriptCache().put('a', 'b', 100);
    }
    function tick() {
      SpreadsheetApp.getActiveSheet().appendRow(['nhịp', new Date(), Utilities.getUuid(), Math.random()]);
      MailApp.sendEmail('a@example.com', 'nhịp', String(MailApp.getRemainingDailyQuota()));
      PropertiesService.getScriptProperties().setProperty('last', String(Date.now()));
    }`;
  const first = await createWorkspace(options);
  first.run(code, 'install');
  first.setNow(new Date('2025-11-05T09:00:00+07:00'));
  const second = await createWorkspace({ state: JSON.parse(JSON.stringify(first)) });
  for (const workspace of [first, second]) workspace.setNow(new Date('2025-11-05T12:00:00+07:00'));
  const withoutTimes = (workspace: Workspace) => {
    const state = workspace.toJSON();
    return { ...state, executions: state.executions.map(({ took: _, modelled: __, ...kept }) => kept) };
  };
  expect(withoutTimes(second)).toEqual(withoutTimes(first));
  expect(second.sentMail).toHaveLength(8);
});

test('toJSON gives a copy: what runs later does not change it', async () => {
  const workspace = await createWorkspace();
  const before = workspace.toJSON();
  workspace.run("PropertiesService.getScriptProperties().setProperty('a', '1')");
  expect(before.properties.script).toEqual({});
});

test('an installable trigger runs as the account that created it, whoever caused the event', async () => {
  // https://developers.google.com/apps-script/guides/triggers/installable
  const workspace = await createWorkspace({ user: 'owner@gmail.com' });
  workspace.loadProject({
    'Code.js': `
      function install() { ScriptApp.newTrigger('edited').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create(); }
      function edited(e) {
        MailApp.sendEmail('a@example.com', e.authMode + ' ' + e.value, Session.getActiveUser().getEmail());
      }`,
  });
  workspace.run('', 'install');
  workspace.state.spreadsheets[workspace.state.container?.id ?? '']?.editors.push('clerk@gmail.com');
  workspace.edit(sheetNamed(workspace), 'A1', 'xin chào', 'clerk@gmail.com');
  const [mail] = workspace.sentMail;
  expect(mail).toMatchObject({ from: 'owner@gmail.com', subject: 'FULL xin chào', body: '' });
  expect(workspace.executions.at(-1)).toMatchObject({ user: 'owner@gmail.com', trigger: 'edit', authMode: 'FULL' });
});

test('a simple onEdit is not fired by what a script writes', async () => {
  // https://developers.google.com/apps-script/guides/triggers
  const workspace = await createWorkspace();
  workspace.loadProject({
    'Code.js': `
      function write() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue('by script'); }
      function onEdit(e) { e.range.offset(0, 1).setValue('seen ' + e.value); }`,
  });
  workspace.run('', 'write');
  expect(workspace.executions.map((run) => run.functionName)).toEqual(['write']);
  workspace.edit(sheetNamed(workspace), 'A2', 'by hand');
  expect(workspace.run("SpreadsheetApp.getActiveSheet().getRange('A1:B2').getValues()")).toEqual([
    ['by script', ''],
    ['by hand', 'seen by hand'],
  ]);
});

test('services can be used from outside a script, as the owner', async () => {
  const workspace = await createWorkspace({ user: 'owner@example.com' });
  const { SpreadsheetApp, FormApp } = workspace.globals as {
    SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
    FormApp: GoogleAppsScript.Forms.FormApp;
  };
  SpreadsheetApp.getActiveSheet().appendRow(['a', 1]);
  expect(workspace.run('SpreadsheetApp.getActiveSheet().getDataRange().getValues()')).toEqual([['a', 1]]);
  const form = FormApp.create('Phiếu');
  workspace.setActiveForm(form);
  expect(workspace.run('FormApp.getActiveForm().getId()')).toBe(form.getId());
  expect(workspace.executions).toHaveLength(2);
});

test('a form sent by a person is validated, stored, written to the sheet, and then triggers fire: sheet, then form', async () => {
  // https://developers.google.com/apps-script/guides/triggers/events: the sheet's event has the row already. That it comes
  // before the form's, and that it has neither `source` (seen in old code) nor `user` (in the type definitions), is not settled.
  const workspace = await createWorkspace({ now: '2025-11-05T08:00:00+07:00' });
  workspace.loadProject({
    'Code.js': `
      function setUp() {
        const form = FormApp.create('Phiếu');
        form.addTextItem().setTitle('Tên').setRequired(true);
        form.addTextItem().setTitle('Số hộ').setValidation(FormApp.createTextValidation().requireWholeNumber().build());
        form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActive().getId());
        form.setPublished(true);
        ScriptApp.newTrigger('onSheet').forSpreadsheet(SpreadsheetApp.getActive()).onFormSubmit().create();
        ScriptApp.newTrigger('onForm').forForm(form).onFormSubmit().create();
      }
      function onSheet(e) { console.log(JSON.stringify([Object.keys(e).sort(), e.values, e.namedValues, e.range.getA1Notation(), e.range.getSheet().getLastRow()])); }
      function onForm(e) { console.log(JSON.stringify([Object.keys(e).sort(), e.response.getItemResponses().map((r) => r.getResponse())])); }`,
  });
  workspace.run('', 'setUp');
  expect(() => workspace.submitForm(null, { 'Số hộ': 'mười' })).toThrow(/Tên/);
  expect(workspace.executions).toHaveLength(1);
  workspace.submitForm(null, { Tên: '=1+1', 'Số hộ': '12' });
  const [, sheetRun, formRun] = workspace.executions;
  expect([sheetRun?.functionName, formRun?.functionName]).toEqual(['onSheet', 'onForm']);
  expect(JSON.parse(sheetRun?.log[0] ?? '')).toEqual([
    ['authMode', 'namedValues', 'range', 'triggerUid', 'values'],
    ['11/5/2025 8:00:00', '=1+1', '12'],
    { Timestamp: ['11/5/2025 8:00:00'], Tên: ['=1+1'], 'Số hộ': ['12'] },
    'A2:C2',
    2,
  ]);
  expect(JSON.parse(formRun?.log[0] ?? '')).toEqual([
    ['authMode', 'response', 'source', 'triggerUid'],
    ['=1+1', '12'],
  ]);
});

test('a submission stamped later moves the clock there first; an earlier stamp only dates the response', async () => {
  const workspace = await createWorkspace({ now: '2025-11-05T08:00:00+07:00' });
  workspace.loadProject({
    'Code.js': `
      function setUp() {
        const form = FormApp.create('Phiếu'); form.addTextItem().setTitle('Tên'); form.setPublished(true);
        ScriptApp.newTrigger('tick').timeBased().everyHours(1).create();
        ScriptApp.newTrigger('sent').forForm(form).onFormSubmit().create();
      }
      function tick() {}
      function sent(e) { console.log(e.response.getTimestamp().toISOString()); }`,
  });
  workspace.run('', 'setUp');
  workspace.submitForm(null, { Tên: 'a' }, { at: new Date('2025-11-05T09:30:00+07:00') });
  workspace.submitForm(null, { Tên: 'b' }, { at: new Date('2025-11-05T07:00:00+07:00') });
  expect(workspace.executions.map((run) => [run.functionName, ...run.log])).toEqual([
    ['setUp'],
    ['tick'],
    ['sent', '2025-11-05T02:30:00.000Z'],
    ['sent', '2025-11-05T00:00:00.000Z'],
  ]);
  expect(workspace.state.now).toBe(new Date('2025-11-05T09:30:00+07:00').getTime());
});

test('cells may call the functions of the script, without authority', async () => {
  // https://developers.google.com/apps-script/guides/sheets/functions
  const workspace = await createWorkspace();
  workspace.loadProject({
    'Code.js': `
      function DOUBLE(input) { return Array.isArray(input) ? input.map((row) => row.map((cell) => cell * 2)) : input * 2; }
      function WRITES() { SpreadsheetApp.getActiveSheet().getRange('Z1').setValue(1); }`,
  });
  workspace.run(`
    const sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange('A1').setValue(21);
    sheet.getRange('B1').setFormula('=DOUBLE(A1)');`);
  expect(workspace.run("SpreadsheetApp.getActiveSheet().getRange('B1').getValue()")).toBe(42);
  expect(() => workspace.customFunction('WRITES')).toThrow('You do not have permission to call setValue');
});
