import { formResponse } from '../../src/workspace/services/forms/index';
import { takeResponse } from '../../src/workspace/services/forms/submission';
import { addBook, fakeHost, formApp, openForm, rowsOf, stateOf, tabOf, zoneParts } from './fakeFormHost';

const formData = 'Invalid data updating form.';
type GoogleDate = GoogleAppsScript.Base.Date;

// https://developers.google.com/apps-script/reference/forms/form-response
test('before it is submitted a response has no id, no time, no address to edit it', () => {
  const response = openForm(fakeHost()).createResponse();
  expect([response.getId(), response.getTimestamp(), response.getRespondentEmail()]).toEqual([null, null, null]);
  expect(response.getEditResponseUrl()).toBeNull();
});

// https://developers.google.com/apps-script/reference/forms/form-response#submit()
test('a script submits a response once; it is kept and its row written', () => {
  const host = fakeHost();
  const form = openForm(host);
  const item = form.addTextItem().setTitle('Q');
  form.setDestination(formApp(host).DestinationType.SPREADSHEET, addBook(host));
  const response = form.createResponse().withItemResponse(item.createResponse('x')).submit();
  expect(response.getTimestamp().getTime()).toBe(host.at);
  expect(form.getResponses().map((one) => one.getId())).toEqual([response.getId()]);
  expect(rowsOf(tabOf(host, form))[1]?.[1]).toBe('x');
  expect(() => response.submit()).toThrow(formData);
  expect(() => response.withItemResponse(item.createResponse('y'))).toThrow(formData);
});

// https://developers.google.com/apps-script/reference/forms/form#setLimitOneResponsePerUser(Boolean)
test('while respondents are limited to one response, scripts cannot submit', () => {
  const form = openForm(fakeHost()).setLimitOneResponsePerUser(true);
  expect(() => form.createResponse().submit()).toThrow(formData);
});

// Seen in a public script's notes, no address.
test('while addresses are collected, scripts cannot submit', () => {
  const form = openForm(fakeHost()).setCollectEmail(true);
  expect(() => form.createResponse().submit()).toThrow(formData);
});

// https://developers.google.com/apps-script/reference/forms/form-response#withItemResponse(ItemResponse)
test('of several answers to one item the last counts', () => {
  const form = openForm(fakeHost());
  const item = form.addTextItem();
  const response = form
    .createResponse()
    .withItemResponse(item.createResponse('x'))
    .withItemResponse(item.createResponse('y'))
    .submit();
  expect(response.getResponseForItem(item as unknown as GoogleAppsScript.Forms.Item).getResponse()).toBe('y');
});

// https://developers.google.com/apps-script/reference/forms/form-response#getItemResponses()
test("answers come in the form's order; unanswered text, date and time are empty, other kinds are left out", () => {
  const form = openForm(fakeHost());
  const list = form.addListItem().setTitle('list').setChoiceValues(['a']);
  form.addTextItem().setTitle('text');
  form.addParagraphTextItem().setTitle('paragraph');
  form.addDateItem().setTitle('date');
  form.addTimeItem().setTitle('time');
  form.addScaleItem().setTitle('scale');
  const response = form.createResponse().withItemResponse(list.createResponse('a')).submit();
  form.moveItem(0, 5);
  expect(response.getItemResponses().map((one) => [one.getItem().getTitle(), one.getResponse()])).toEqual([
    ['text', ''],
    ['paragraph', ''],
    ['date', ''],
    ['time', ''],
    ['list', 'a'],
  ]);
});

// https://developers.google.com/apps-script/reference/forms/item-response#getResponse()
test('an answer is a text, a list for ticked boxes and grids, a list of lists for a checkbox grid', () => {
  const form = openForm(fakeHost());
  const boxes = form.addCheckboxItem().setChoiceValues(['a', 'b']);
  const scale = form.addScaleItem();
  const date = form.addDateItem();
  const moment = form.addDateTimeItem();
  const time = form.addTimeItem();
  const duration = form.addDurationItem();
  const grid = form.addGridItem().setRows(['r', 's']).setColumns(['x', 'y']);
  const boxGrid = form.addCheckboxGridItem().setRows(['r', 's']).setColumns(['x', 'y']);
  const day = new Date(2025, 10, 5, 9, 30) as unknown as GoogleDate;
  const made = [
    boxes.createResponse(['b', 'a']),
    scale.createResponse(3),
    date.createResponse(day),
    moment.createResponse(day),
    time.createResponse(9, 5),
    duration.createResponse(1, 2, 3),
    grid.createResponse([null as unknown as string, 'y']),
    boxGrid.createResponse([['y', 'x'], []]),
  ];
  expect(made.map((one) => one.getResponse())).toEqual([
    ['b', 'a'],
    '3',
    '2025-11-05',
    '2025-11-05 09:30',
    '09:05',
    '01:02:03',
    ['', 'y'],
    [['x', 'y'], ''],
  ]);
});

// https://developers.google.com/apps-script/reference/forms/multiple-choice-item#createResponse(String)
test('createResponse takes only what can be chosen, unless "Other" is on', () => {
  const form = openForm(fakeHost());
  const item = form.addMultipleChoiceItem().setChoiceValues(['a']);
  expect(() => item.createResponse('b')).toThrow('Invalid response submitted to item.');
  item.showOtherOption(true);
  expect(item.createResponse('b').getResponse()).toBe('b');
  expect(() => form.addScaleItem().createResponse(6)).toThrow();
  expect(() => form.addGridItem().setRows(['r']).setColumns(['x']).createResponse(['x', 'x'])).toThrow();
});

// https://developers.google.com/apps-script/reference/forms/form#getResponses(Date)
test('getResponses gives all, or those after a moment', () => {
  const host = fakeHost();
  const form = openForm(host);
  for (const at of [1000, 2000, 3000]) takeResponse(host.state, form.getId(), {}, { at, id: `r${at}`, zoneParts });
  expect(form.getResponses()).toHaveLength(3);
  const after = form.getResponses(new Date(2000) as unknown as GoogleDate);
  expect(after.map((one) => one.getId())).toEqual(['r3000']);
  expect(form.getResponse('r2000').getTimestamp().getTime()).toBe(2000);
  expect(() => form.getResponse('none')).toThrow();
});

// https://developers.google.com/apps-script/reference/forms/form#deleteResponse(String)
test("deleting responses empties the form's own store only; the rows stay", () => {
  const host = fakeHost();
  const form = openForm(host);
  const item = form.addTextItem().setTitle('Q');
  form.setDestination(formApp(host).DestinationType.SPREADSHEET, addBook(host));
  for (const id of ['r1', 'r2', 'r3']) {
    takeResponse(host.state, form.getId(), { [item.getId()]: id }, { at: 1, id, zoneParts });
  }
  form.deleteResponse('r2');
  expect(form.getResponses().map((one) => one.getId())).toEqual(['r1', 'r3']);
  form.deleteAllResponses();
  expect(form.getResponses()).toEqual([]);
  expect(rowsOf(tabOf(host, form))).toHaveLength(4);
});

// https://developers.google.com/apps-script/reference/forms/form-response#getRespondentEmail()
test("the address is known only where it is collected, and another editor's replaces it", () => {
  const host = fakeHost();
  const form = openForm(host).setCollectEmail(true);
  const send = (email: string) => takeResponse(host.state, form.getId(), {}, { at: 1, id: 'r', email, zoneParts });
  send('a@b.vn');
  expect(form.getResponse('r').getRespondentEmail()).toBe('a@b.vn');
  send('c@d.vn');
  expect(form.getResponse('r').getRespondentEmail()).toBe('c@d.vn');
  form.setCollectEmail(false);
  expect(form.getResponse('r').getRespondentEmail()).toBe('');
});

// https://github.com/mozilla/network-pulse/issues/158
test('an edited response keeps its id and place and takes the new time', () => {
  const host = fakeHost();
  const form = openForm(host);
  for (const [id, at] of [
    ['r1', 1],
    ['r2', 2],
    ['r1', 3],
  ] as const) {
    takeResponse(host.state, form.getId(), {}, { at, id, zoneParts });
  }
  expect(form.getResponses().map((one) => [one.getId(), one.getTimestamp().getTime()])).toEqual([
    ['r1', 3],
    ['r2', 2],
  ]);
});

test('an event hands a received response over without a call being counted', () => {
  const host = fakeHost();
  const form = openForm(host);
  const id = form.getId();
  takeResponse(host.state, id, {}, { at: 5, id: 'r1', zoneParts });
  host.calls.length = 0;
  const response = formResponse(host, id, 'r1') as GoogleAppsScript.Forms.FormResponse;
  expect(host.calls).toEqual([]);
  expect(response.getId()).toBe('r1');
  expect(response.getEditResponseUrl()).toContain('/viewform?edit2=');
});

test('what is handed out reaches no further than itself', () => {
  const host = fakeHost();
  const form = openForm(host);
  const item = form.addCheckboxItem().setChoiceValues(['a', 'b']);
  takeResponse(host.state, form.getId(), { [item.getId()]: ['a'] }, { at: 5, id: 'r1', zoneParts });
  const [given] = form
    .getResponse('r1')
    .getItemResponses()
    .map((one) => one.getResponse() as string[]);
  given?.push('b');
  expect(stateOf(host, form).responses[0]?.answers[item.getId()]).toEqual(['a']);
});

// https://developers.google.com/apps-script/reference/forms/form-response#getGradableItemResponses()
test('what carries points can be graded, answered or not; what carries none is left out', () => {
  const form = openForm(fakeHost()).setIsQuiz(true);
  const empty = form.addMultipleChoiceItem().setChoiceValues(['a']).setPoints(5);
  const ungraded = form.addTextItem();
  const response = form.createResponse().withItemResponse(ungraded.createResponse('x')).submit();
  const graded = response.getGradableItemResponses();
  expect(graded.map((one) => [one.getItem().getId(), one.getResponse()])).toEqual([[empty.getId(), '']]);
  expect(graded[0]?.setScore(3).getScore()).toBe(3);
  expect(response.getGradableResponseForItem(ungraded as unknown as GoogleAppsScript.Forms.Item)).toBeNull();
});

// https://developers.google.com/apps-script/reference/forms/form-response#withItemGrade(ItemResponse)
test('a grade is kept when it is submitted, the last for each item; the answer stays as it was', () => {
  const host = fakeHost();
  const form = openForm(host).setIsQuiz(true);
  const item = form.addTextItem().setPoints(4);
  form.createResponse().withItemResponse(item.createResponse('x')).submit();
  const scores = () => form.getResponses().map((one) => one.getItemResponses()[0]?.getScore());
  const [response] = form.getResponses();
  const answer = response?.getGradableResponseForItem(item as unknown as GoogleAppsScript.Forms.Item);
  if (!response || !answer) throw new Error('The response cannot be graded.');
  const feedback = formApp(host).createFeedback().setText('Khá').build();
  response.withItemGrade(answer.setScore(1)).withItemGrade(answer.setScore(2).setFeedback(feedback));
  expect(scores()).toEqual([null]);
  expect(form.submitGrades([response])).toBe(form);
  expect(scores()).toEqual([2]);
  const [kept] = form.getResponses()[0]?.getItemResponses() ?? [];
  expect([kept?.getResponse(), kept?.getFeedback().getText()]).toEqual(['x', 'Khá']);
});

// https://developers.google.com/apps-script/reference/forms/item-response#setScore(Object)
test('null clears a score, and a grade without score and feedback is removed', () => {
  const host = fakeHost();
  const form = openForm(host).setIsQuiz(true);
  const item = form.addTextItem().setPoints(4);
  const response = form.createResponse().withItemResponse(item.createResponse('x')).submit();
  const [answer] = response.getGradableItemResponses();
  if (!answer) throw new Error('The response cannot be graded.');
  form.submitGrades([response.withItemGrade(answer.setScore(3))]);
  expect(stateOf(host, form).responses[0]?.grades).toHaveProperty(String(item.getId()));
  form.submitGrades([response.withItemGrade(answer.setScore(null as unknown as object))]);
  expect(stateOf(host, form).responses[0]?.grades).toEqual({});
});

// https://developers.google.com/apps-script/reference/forms/form-response#withItemGrade(ItemResponse)
test('only a response that was submitted can be graded', () => {
  const form = openForm(fakeHost()).setIsQuiz(true);
  const item = form.addTextItem().setPoints(4);
  const draft = form.createResponse();
  expect(() => draft.withItemGrade(item.createResponse('x').setScore(1))).toThrow(formData);
  expect(() => form.submitGrades([draft])).toThrow(formData);
  expect(form.submitGrades([])).toBe(form);
});

// Refused in live Apps Script in 2026, reported, no address; the sentence is not known.
test('while a form is unpublished or closed, scripts cannot submit', () => {
  const form = openForm(fakeHost());
  form.setAcceptingResponses(false);
  expect(() => form.createResponse().submit()).toThrow(formData);
  form.setPublished(false);
  expect(() => form.createResponse().submit()).toThrow(formData);
});

// Not settled: whether Google applies the validation of a question to createResponse.
test('an answer put together by a script is not held against the validation of its question', () => {
  const host = fakeHost();
  const form = openForm(host);
  const rule = formApp(host).createTextValidation().requireWholeNumber().build();
  expect(form.addTextItem().setValidation(rule).createResponse('mười').getResponse()).toBe('mười');
});

// https://support.google.com/docs/answer/7032287
test('a quiz grades questions with a right choice, all or nothing, and leaves the others to a person', () => {
  const host = fakeHost();
  const app = formApp(host);
  const form = openForm(host).setIsQuiz(true);
  const boxes = form.addCheckboxItem().setPoints(3);
  boxes.setChoices(['a', 'b', 'c'].map((value) => boxes.createChoice(value, value !== 'c')));
  boxes.setFeedbackForIncorrect(app.createFeedback().setText('Xem lại').build());
  const text = form.addTextItem();
  const answer = (values: string[]) =>
    form
      .createResponse()
      .withItemResponse(boxes.createResponse(values))
      .withItemResponse(text.createResponse('x'))
      .submit()
      .getItemResponses();
  expect(answer(['b', 'a']).map((one) => one.getScore())).toEqual([3, null]);
  const [wrong] = answer(['a']);
  expect([wrong?.getScore(), wrong?.getFeedback().getText()]).toEqual([0, 'Xem lại']);
});
