import { addBook, fakeHost, formApp, openForm, owner, type PublishableForm, stateOf, tabOf } from './fakeFormHost';

const unpublished = 'Operation not supported on unpublished form';

// https://developers.google.com/apps-script/reference/forms/form-app#create(String)
test('create refuses a form without a title', () => {
  const app = formApp(fakeHost());
  expect(() => app.create('')).toThrow('Invalid argument: title');
  expect(() => app.create(null as unknown as string)).toThrow('Argument cannot be null: title');
});

// https://github.com/brucemcpherson/gas-fakes/blob/main/notes/oddities.md
test('create names the file; the title stays empty until it is set, and setting it does not rename the file', () => {
  const host = fakeHost();
  const form = formApp(host).create('File');
  expect(form.getTitle()).toBe('');
  form.setTitle('Title');
  expect(form.getTitle()).toBe('Title');
  expect(stateOf(host, form).name).toBe('File');
});

// Scripts of 2025 and 2026 report forms of FormApp.create that are answered and asked for their address at once, no
// address; that the second argument decides: https://developers.google.com/apps-script/reference/forms/form-app
test('create makes a published form unless the second argument says otherwise', () => {
  const app = formApp(fakeHost());
  const states = [app.create('F'), app.create('F', true), app.create('F', false)] as PublishableForm[];
  expect(states.map((form) => [form.isPublished(), form.isAcceptingResponses()])).toEqual([
    [true, true],
    [true, true],
    [false, false],
  ]);
  expect((app.create('F') as PublishableForm).setAcceptingResponses(true).getPublishedUrl()).toContain('/viewform');
});

// Announced for the Forms API, and not settled for scripts:
// https://developers.google.com/workspace/forms/api/guides/api-changes-to-google-forms
test('an account may make forms that start unpublished; the second argument still decides', () => {
  const host = fakeHost();
  host.state.newFormsUnpublished = true;
  const app = formApp(host);
  expect((app.create('F') as PublishableForm).isPublished()).toBe(false);
  expect(app.create('F', true).isPublished()).toBe(true);
});

// https://developers.google.com/workspace/forms/api/guides/publish-form
test('publishing a form turns accepting responses on, and unpublishing turns it off', () => {
  const form = openForm(fakeHost()).setPublished(false);
  expect([form.isPublished(), form.isAcceptingResponses()]).toEqual([false, false]);
  form.setPublished(true);
  expect([form.isPublished(), form.isAcceptingResponses()]).toEqual([true, true]);
  expect(form.supportsAdvancedResponderPermissions()).toBe(true);
});

// https://github.com/boilermaker-ben/Google-Sheets-NFL-Pick-Ems-and-Survivor-Pool/issues/26; getPublishedUrl reported, no address
test('an unpublished form cannot be opened for responses nor asked for its address', () => {
  const form = formApp(fakeHost()).create('F', false);
  expect(form.isAcceptingResponses()).toBe(false);
  expect(() => form.setAcceptingResponses(true)).toThrow(unpublished);
  expect(() => form.getPublishedUrl()).toThrow(unpublished);
  expect(() => form.setAcceptingResponses(false)).not.toThrow();
});

// https://github.com/brucemcpherson/gas-fakes/issues/105
test('closing a form leaves it published', () => {
  const form = openForm(fakeHost());
  form.setAcceptingResponses(false);
  expect([form.isPublished(), form.isAcceptingResponses()]).toEqual([true, false]);
});

// https://developers.google.com/apps-script/reference/forms/form
test.each`
  setter                          | getter
  ${'setAllowResponseEdits'}      | ${'canEditResponse'}
  ${'setCollectEmail'}            | ${'collectsEmail'}
  ${'setIsQuiz'}                  | ${'isQuiz'}
  ${'setLimitOneResponsePerUser'} | ${'hasLimitOneResponsePerUser'}
  ${'setProgressBar'}             | ${'hasProgressBar'}
  ${'setPublishingSummary'}       | ${'isPublishingSummary'}
  ${'setRequireLogin'}            | ${'requiresLogin'}
  ${'setShowLinkToRespondAgain'}  | ${'hasRespondAgainLink'}
  ${'setShuffleQuestions'}        | ${'getShuffleQuestions'}
`('$setter is read back by $getter and chains', ({ setter, getter }) => {
  const form = openForm(fakeHost());
  const loose = form as unknown as Record<string, (value?: boolean) => unknown>;
  for (const value of [true, false]) {
    expect(loose[setter]?.(value)).toBe(form);
    expect(loose[getter]?.()).toBe(value);
  }
});

// https://developers.google.com/apps-script/reference/forms/form
test.each`
  setter                          | getter
  ${'setTitle'}                   | ${'getTitle'}
  ${'setDescription'}             | ${'getDescription'}
  ${'setConfirmationMessage'}     | ${'getConfirmationMessage'}
  ${'setCustomClosedFormMessage'} | ${'getCustomClosedFormMessage'}
`('$setter keeps a text for $getter', ({ setter, getter }) => {
  const loose = openForm(fakeHost()) as unknown as Record<string, (value?: string) => unknown>;
  loose[setter]?.('Đã ghi nhận');
  expect(loose[getter]?.()).toBe('Đã ghi nhận');
});

// The two kinds of address: https://developers.google.com/apps-script/reference/forms/form#getPublishedUrl(); that the
// respondents' one does not open the file: reported, no address
test("editors' and respondents' addresses differ, and only editors' ones open the form", () => {
  const host = fakeHost();
  const app = formApp(host);
  const form = openForm(host);
  const id = form.getId();
  expect(form.getEditUrl()).toBe(`https://docs.google.com/forms/d/${id}/edit`);
  expect(form.getSummaryUrl()).toBe(`https://docs.google.com/forms/d/${id}/viewanalytics`);
  expect(form.getPublishedUrl()).toMatch(/^https:\/\/docs\.google\.com\/forms\/d\/e\/[\w-]+\/viewform$/);
  expect(app.openByUrl(form.getEditUrl()).getId()).toBe(id);
  expect(() => app.openByUrl(form.getPublishedUrl())).toThrow('Invalid argument: url');
});

// https://github.com/brucemcpherson/gas-fakes/blob/main/notes/oddities.md
test('openByUrl refuses what is no address of a form', () => {
  expect(() => formApp(fakeHost()).openByUrl('http://invalid.url/')).toThrow('Invalid argument: url');
});

// https://developers.google.com/apps-script/reference/forms/form-app#openById(String); the sentence reported, no address
test('openById refuses a form that is not there or that the user may not edit, in the language of the user', () => {
  const host = fakeHost({ locale: 'vi' });
  const app = formApp(host);
  const form = openForm(host);
  expect(() => app.openById('nothing')).toThrow('Không thể tìm thấy mục có mã đã cung cấp');
  form.addEditor('bac@example.com');
  host.run.effectiveUser = 'bac@example.com';
  expect(app.openById(form.getId()).getId()).toBe(form.getId());
  host.run.effectiveUser = 'nguoi.la@example.com';
  expect(() => app.openById(form.getId())).toThrow();
});

// https://developers.google.com/apps-script/reference/forms/form-app#getActiveForm()
test('getActiveForm gives the form the script is bound to, and nothing in a spreadsheet', () => {
  const host = fakeHost();
  const app = formApp(host);
  const form = openForm(host);
  expect(app.getActiveForm()).toBeNull();
  host.state.container = { kind: 'form', id: form.getId() };
  expect(app.getActiveForm().getId()).toBe(form.getId());
});

// https://developers.google.com/apps-script/reference/forms/form#shortenFormUrl(String)
test('a long address of a form is shortened, the same one to the same', () => {
  const form = openForm(fakeHost());
  const short = form.shortenFormUrl(form.getPublishedUrl());
  expect(short).toMatch(/^https:\/\/forms\.gle\/\w{17}$/);
  expect(form.shortenFormUrl(form.getPublishedUrl())).toBe(short);
  expect(form.shortenFormUrl(`${form.getPublishedUrl()}?usp=pp_url`)).not.toBe(short);
});

// https://developers.google.com/apps-script/reference/forms/form-app#getUi()
test('there is no Ui where nobody has the form open', () => {
  expect(() => formApp(fakeHost()).getUi()).toThrow('Cannot call FormApp.getUi() from this context.');
});

// https://developers.google.com/apps-script/reference/forms/form#addEditor(String); that the owner is among them:
// seen in live Apps Script in 2026, reported, no address
test('editors come and go; the owner is one of them; a bad address is refused', () => {
  const form = openForm(fakeHost());
  const addresses = () => form.getEditors().map((user) => user.getEmail());
  form.addEditor('a@example.com').addEditors(['b@example.com', 'a@example.com']);
  expect(addresses()).toEqual([owner, 'a@example.com', 'b@example.com']);
  form.removeEditor('a@example.com');
  expect(addresses()).toEqual([owner, 'b@example.com']);
  expect(() => form.addEditor('không phải')).toThrow('Invalid email: không phải');
});

// https://developers.google.com/apps-script/reference/forms/form#removeDestination(); the sentence reported, no address
test('without a destination asking for one throws, and removing it does nothing', () => {
  const form = openForm(fakeHost());
  expect(() => form.getDestinationId()).toThrow('The form currently has no response destination.');
  expect(() => form.getDestinationType()).toThrow('The form currently has no response destination.');
  expect(form.removeDestination()).toBe(form);
});

// https://developers.google.com/apps-script/reference/forms/form#setDestination(DestinationType,String)
test('the destination is a spreadsheet its user may edit', () => {
  const host = fakeHost();
  const app = formApp(host);
  const form = openForm(host);
  const book = addBook(host);
  form.setDestination(app.DestinationType.SPREADSHEET, book);
  expect(form.getDestinationId()).toBe(book);
  expect(form.getDestinationType()).toBe(app.DestinationType.SPREADSHEET);
  expect(tabOf(host, form).form?.formId).toBe(form.getId());
  expect(() => form.setDestination(app.DestinationType.SPREADSHEET, 'none')).toThrow('none is missing');
  host.run.effectiveUser = 'ai.do@example.com';
  expect(() => form.setDestination(app.DestinationType.SPREADSHEET, book)).toThrow('permission');
});

// https://developers.google.com/apps-script/guides/v8-runtime/migration
test('enums are objects that print and serialise as their names', () => {
  const { ItemType } = formApp(fakeHost());
  expect(String(ItemType.LIST)).toBe('LIST');
  expect(JSON.stringify(ItemType.LIST)).toBe('"LIST"');
});

test('service objects show nothing of themselves but their name', () => {
  const host = fakeHost();
  const form = openForm(host);
  const item = form.addTextItem();
  expect([String(form), String(item), String(form.getItems()[0]), String(formApp(host))]).toEqual([
    'Form',
    'TextItem',
    'Item',
    'FormApp',
  ]);
  expect(JSON.stringify([form, item, form.createResponse()])).toBe('[{},{},{}]');
});

test('each call is recorded under the name of the class the program sees', () => {
  const host = fakeHost();
  const form = openForm(host);
  host.calls.length = 0;
  form.addTextItem().setTitle('A').setRequired(true);
  form.getItems()[0]?.getTitle();
  expect(host.calls).toEqual([
    'Form.addTextItem',
    'TextItem.setTitle',
    'TextItem.setRequired',
    'Form.getItems',
    'Item.getTitle',
  ]);
});

// There is no method for any of these in the reference: https://developers.google.com/apps-script/reference/forms/form
test.each(['addFileUploadItem', 'setEmailCollectionType', 'setSendResponseCopy', 'setAutosave'])(
  'a form has no %s',
  (method) => {
    expect(method in openForm(fakeHost())).toBe(false);
  },
);
