import { checkPage, describeForm, nextPage, responseToEdit } from '../../src/workspace/formPage';
import { formIdOfUrl } from '../../src/workspace/services/forms/prefill';
import { readPrefilledUrl, takeResponse } from '../../src/workspace/services/forms/submission';
import { fakeHost, formApp, openForm, stateOf, zoneParts } from './fakeFormHost';

// Pages and navigation: https://developers.google.com/apps-script/reference/forms/page-break-item
test('a form is described page by page, with what each choice leads to', () => {
  const host = fakeHost();
  const form = openForm(host, 'file name').setTitle('Báo cáo').setDescription('Số lũy kế');
  const group = form.addListItem().setTitle('Nhóm').setHelpText('Chọn một').setRequired(true);
  const page = form.addPageBreakItem().setTitle('Trang 2');
  form.addTextItem().setTitle('Số hộ');
  group.setChoices([
    group.createChoice('Tổ', page),
    group.createChoice('Khác', formApp(host).PageNavigationType.SUBMIT),
  ]);
  expect(describeForm(stateOf(host, form))).toMatchObject({
    title: 'Báo cáo',
    description: 'Số lũy kế',
    refusal: null,
    pages: [
      {
        id: 0,
        next: page.getId(),
        items: [
          {
            type: 'LIST',
            title: 'Nhóm',
            helpText: 'Chọn một',
            required: true,
            choices: [
              { value: 'Tổ', next: page.getId() },
              { value: 'Khác', next: 'SUBMIT' },
            ],
            value: null,
          },
        ],
      },
      { id: page.getId(), title: 'Trang 2', next: 'SUBMIT', items: [{ type: 'TEXT', title: 'Số hộ' }] },
    ],
  });
  expect(JSON.parse(JSON.stringify(describeForm(stateOf(host, form))))).toEqual(describeForm(stateOf(host, form)));
});

// https://developers.google.com/apps-script/reference/forms/page-navigation-type
test('the page asks before it turns: what is wrong on it, then where it leads', () => {
  const host = fakeHost();
  const form = openForm(host);
  const group = form.addListItem().setTitle('Nhóm').setRequired(true);
  const page = form.addPageBreakItem();
  form.addTextItem().setTitle('Số hộ').setRequired(true);
  group.setChoices([
    group.createChoice('Tổ', page),
    group.createChoice('Hết', formApp(host).PageNavigationType.SUBMIT),
  ]);
  const state = stateOf(host, form);
  expect(checkPage(state, 0, {}, { locale: 'vi' })).toEqual([
    { itemId: group.getId(), title: 'Nhóm', text: 'Đây là một câu hỏi bắt buộc' },
  ]);
  expect(checkPage(state, 0, { [group.getId()]: 'Tổ' })).toEqual([]);
  expect(nextPage(state, 0, { [group.getId()]: 'Tổ' })).toBe(page.getId());
  expect(nextPage(state, 0, { Nhóm: 'Hết' })).toBe('SUBMIT');
  expect(nextPage(state, page.getId(), {})).toBe('SUBMIT');
  expect(checkPage(state, page.getId(), {})).toHaveLength(1);
});

// Reported, no address.
test('a form without a title shows the name of its file', () => {
  const host = fakeHost();
  expect(describeForm(stateOf(host, openForm(host, 'Tên tệp'))).title).toBe('Tên tệp');
});

// https://developers.google.com/apps-script/reference/forms/form#setCustomClosedFormMessage(String)
test('a closed form is described with the sentence it shows instead', () => {
  const host = fakeHost();
  const form = openForm(host).setAcceptingResponses(false).setCustomClosedFormMessage('Đã đóng');
  expect(describeForm(stateOf(host, form)).refusal).toBe('Đã đóng');
});

// That it accepts nothing: https://developers.google.com/workspace/forms/api/guides/publish-form; the words are not known.
test('the page of an unpublished form turns people away in their language', () => {
  const host = fakeHost();
  const form = openForm(host, 'Báo cáo').setPublished(false);
  expect(describeForm(stateOf(host, form), {}, { locale: 'vi' }).refusal).toMatch(/^Biểu mẫu Báo cáo không còn nhận/);
  form.setPublished(true);
  expect(describeForm(stateOf(host, form)).refusal).toBeNull();
});

// https://developers.google.com/apps-script/reference/forms/form#setRequireLogin(Boolean)
test('a form that requires a sign-in lets nobody on its page without one', () => {
  const host = fakeHost();
  const state = stateOf(host, openForm(host).setRequireLogin(true));
  expect(describeForm(state).refusal).toContain('sign in');
  expect(describeForm(state, {}, { email: 'a@b.vn' }).refusal).toBeNull();
});

// https://developers.google.com/apps-script/reference/forms/form#setConfirmationMessage(String); the sentence of a form
// without one: reported, no address
test('after sending the page shows what its author wrote, else that the response was recorded', () => {
  const host = fakeHost();
  const form = openForm(host);
  const shown = (locale: string) => describeForm(stateOf(host, form), {}, { locale }).confirmation;
  expect([shown('en'), shown('vi')]).toEqual([
    'Your response has been recorded.',
    'Câu trả lời của bạn đã được ghi lại.',
  ]);
  form.setConfirmationMessage('Đã nhận, xin cảm ơn.');
  expect([shown('en'), shown('vi')]).toEqual(['Đã nhận, xin cảm ơn.', 'Đã nhận, xin cảm ơn.']);
});

// https://developers.google.com/apps-script/reference/forms/form#setShowLinkToRespondAgain(Boolean)
test('the page offers to respond again unless told not to', () => {
  const host = fakeHost();
  const form = openForm(host);
  expect(describeForm(stateOf(host, form)).respondAgainLink).toBe(true);
  form.setShowLinkToRespondAgain(false);
  expect(describeForm(stateOf(host, form)).respondAgainLink).toBe(false);
});

// Reported, no address.
test('where addresses are collected the first page asks for one before it turns', () => {
  const host = fakeHost();
  const form = openForm(host).setCollectEmail(true);
  const second = form.addPageBreakItem();
  const state = stateOf(host, form);
  expect(describeForm(state).collectsEmail).toBe(true);
  expect(checkPage(state, 0, {}, { email: null })).toMatchObject([{ itemId: null, title: 'Email' }]);
  expect(checkPage(state, 0, {}, { email: 'a@b' })).toHaveLength(1);
  expect(checkPage(state, 0, {}, { email: 'a@b.vn' })).toEqual([]);
  expect(checkPage(state, second.getId(), {}, { email: null })).toEqual([]);
});

// https://developers.google.com/apps-script/reference/forms/text-item#setValidation(TextValidation)
test('what a prefilled address puts in is held against the validation of its question all the same', () => {
  const host = fakeHost();
  const form = openForm(host);
  const rule = formApp(host).createTextValidation().requireWholeNumber().setHelpText('Số nguyên').build();
  const item = form.addTextItem().setTitle('Số hộ').setValidation(rule);
  const url = form.createResponse().withItemResponse(item.createResponse('mười')).toPrefilledUrl();
  const state = stateOf(host, form);
  const filled = readPrefilledUrl(state, url);
  expect(describeForm(state, filled).pages[0]?.items[0]?.value).toBe('mười');
  expect(checkPage(state, 0, filled)).toEqual([{ itemId: item.getId(), title: 'Số hộ', text: 'Số nguyên' }]);
});

// https://developers.google.com/apps-script/reference/forms/form-response#toPrefilledUrl()
test('a prefilled address fills in every kind of question, and nothing that cannot be chosen', () => {
  const host = fakeHost();
  const form = openForm(host);
  const text = form.addTextItem().setTitle('Tên & họ');
  const list = form.addListItem().setTitle('Đơn vị').setChoiceValues(['TDP05 · Tổ dân phố số 5', 'TDP06']);
  const boxes = form.addCheckboxItem().setTitle('Kênh').setChoiceValues(['Zalo', 'Loa']);
  boxes.showOtherOption(true);
  const date = form.addDateItem().setTitle('Ngày');
  const time = form.addTimeItem().setTitle('Giờ');
  const grid = form.addGridItem().setTitle('G').setRows(['r1', 'r2']).setColumns(['x', 'y']);
  const url = form
    .createResponse()
    .withItemResponse(text.createResponse('a+b c=d&é'))
    .withItemResponse(list.createResponse('TDP05 · Tổ dân phố số 5'))
    .withItemResponse(boxes.createResponse(['Loa', 'tự viết']))
    .withItemResponse(date.createResponse(new Date(2025, 10, 5) as unknown as GoogleAppsScript.Base.Date))
    .withItemResponse(time.createResponse(9, 5))
    .withItemResponse(grid.createResponse([null as unknown as string, 'y']))
    .toPrefilledUrl();
  expect(url).toMatch(/^https:\/\/docs\.google\.com\/forms\/d\/e\/[\w-]+\/viewform\?usp=pp_url&entry\.\d+=/);
  expect(formIdOfUrl(url)).toEqual({ formId: form.getId(), published: true });
  const state = stateOf(host, form);
  expect(readPrefilledUrl(state, url)).toEqual({
    [text.getId()]: 'a+b c=d&é',
    [list.getId()]: 'TDP05 · Tổ dân phố số 5',
    [boxes.getId()]: ['Loa', 'tự viết'],
    [date.getId()]: '2025-11-05',
    [time.getId()]: '09:05',
    [grid.getId()]: [null, 'y'],
  });
  list.setChoiceValues(['TDP06']);
  expect(readPrefilledUrl(state, url)[list.getId()]).toBeUndefined();
  expect(describeForm(state, readPrefilledUrl(state, url)).pages[0]?.items[0]?.value).toBe('a+b c=d&é');
});

// Reported in several public scripts that learn the number from toPrefilledUrl(), no address.
test("an entry's number is not the item's id", () => {
  const host = fakeHost();
  const form = openForm(host);
  const item = form.addTextItem();
  const url = form.createResponse().withItemResponse(item.createResponse('x')).toPrefilledUrl();
  expect(url).not.toContain(String(item.getId()));
});

// One response for each person, yet that one may be changed:
// https://developers.google.com/apps-script/reference/forms/form#setLimitOneResponsePerUser(Boolean)
test('who has responded already may still change that response through its edit link', () => {
  const host = fakeHost();
  const form = openForm(host).setLimitOneResponsePerUser(true).setAllowResponseEdits(true);
  const state = stateOf(host, form);
  takeResponse(host.state, form.getId(), {}, { at: 1, id: 'r1', email: 'a@b.vn', zoneParts });
  expect(describeForm(state, {}, { email: 'a@b.vn' }).refusal).toContain('already responded');
  expect(describeForm(state, {}, { email: 'a@b.vn', editing: 'r1' }).refusal).toBeNull();
});

// https://developers.google.com/apps-script/reference/forms/form-response#getEditResponseUrl()
test('an edit link leads back to its response while edits are allowed', () => {
  const host = fakeHost();
  const form = openForm(host).setAllowResponseEdits(true);
  const item = form.addTextItem().setTitle('Q');
  const response = form.createResponse().withItemResponse(item.createResponse('x')).submit();
  const state = stateOf(host, form);
  const found = responseToEdit(state, response.getEditResponseUrl());
  expect(found?.id).toBe(response.getId());
  expect(describeForm(state, found?.answers).pages[0]?.items[0]?.value).toBe('x');
  form.setAllowResponseEdits(false);
  expect(responseToEdit(state, response.getEditResponseUrl())).toBeNull();
});
