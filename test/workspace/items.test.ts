import { Blob } from '../../src/workspace/services/base/Blob';
import { fakeHost, formApp, openForm, stateOf } from './fakeFormHost';

const formData = 'Invalid data updating form.';

interface Rating {
  getRatingScaleLevel(): number;
  setRatingScaleLevel(level: number): Rating;
}

// https://developers.google.com/apps-script/reference/forms/form
test('items stand in the order they were added, are found by id, and keep their own kind', () => {
  const host = fakeHost();
  const { ItemType } = formApp(host);
  const form = openForm(host);
  const text = form.addTextItem().setTitle('A');
  const list = form.addListItem().setTitle('B').setHelpText('help');
  expect(form.getItems().map((item) => item.getTitle())).toEqual(['A', 'B']);
  expect(form.getItems(ItemType.LIST).map((item) => item.getId())).toEqual([list.getId()]);
  expect(form.getItemById(list.getId()).getHelpText()).toBe('help');
  expect(form.getItemById(1)).toBeNull();
  expect(form.getItemById(text.getId()).getType()).toBe(ItemType.TEXT);
  expect([text.getIndex(), list.getIndex()]).toEqual([0, 1]);
});

// https://tanaikech.github.io/2022/09/02/report-rule-of-item-ids-for-questions-of-google-forms/
test('item ids are whole numbers up to 7fffffff', () => {
  const form = openForm(fakeHost());
  const ids = Array.from({ length: 200 }, () => form.addTextItem().getId());
  expect(new Set(ids).size).toBe(200);
  for (const id of ids) expect(Number.isInteger(id) && id >= 0 && id <= 0x7fffffff).toBe(true);
});

// https://developers.google.com/apps-script/reference/forms/item; the sentence reported in several projects, no address
test('asking an item for another kind than its own throws', () => {
  const form = openForm(fakeHost());
  form.addPageBreakItem();
  const item = form.getItems()[0];
  expect(() => item?.asListItem()).toThrow('Invalid conversion for item type: PAGE_BREAK');
  expect(String(item?.asPageBreakItem())).toBe('PageBreakItem');
});

// https://developers.google.com/apps-script/reference/forms/text-item#duplicate()
test('a duplicate comes at the end with an id of its own', () => {
  const form = openForm(fakeHost());
  const one = form.addListItem().setTitle('A').setChoiceValues(['x', 'y']);
  form.addTextItem();
  const copy = one.duplicate();
  expect([copy.getIndex(), copy.getTitle()]).toEqual([2, 'A']);
  expect(copy.getId()).not.toBe(one.getId());
  copy.setChoiceValues(['z']);
  expect(one.getChoices().map((choice) => choice.getValue())).toEqual(['x', 'y']);
});

// https://developers.google.com/apps-script/reference/forms/form#moveItem(Integer,Integer)
test('items are moved and deleted by place or by themselves', () => {
  const form = openForm(fakeHost());
  const titles = () => form.getItems().map((item) => item.getTitle());
  for (const title of ['A', 'B', 'C']) form.addTextItem().setTitle(title);
  form.moveItem(2, 0);
  expect(titles()).toEqual(['C', 'A', 'B']);
  form.moveItem(form.getItems()[0] as GoogleAppsScript.Forms.Item, 1);
  expect(titles()).toEqual(['A', 'C', 'B']);
  form.deleteItem(0);
  form.deleteItem(form.getItems()[1] as GoogleAppsScript.Forms.Item);
  expect(titles()).toEqual(['C']);
  expect(() => form.deleteItem(5)).toThrow('Invalid argument: index');
});

// https://github.com/brucemcpherson/gas-fakes/blob/main/notes/oddities.md
test.each(['addListItem', 'addCheckboxItem', 'addMultipleChoiceItem'] as const)(
  '%s begins with one choice without text',
  (add) => {
    const choices = openForm(fakeHost())[add]().getChoices();
    expect(choices.map((choice) => choice.getValue())).toEqual(['']);
  },
);

// https://developers.google.com/apps-script/reference/forms/checkbox-item#setChoiceValues(String)
test.each([[[]], [null], [[null]]])('choices cannot be %j', (values) => {
  const item = openForm(fakeHost()).addCheckboxItem();
  expect(() => item.setChoiceValues(values as unknown as string[])).toThrow();
  expect(() => item.setChoices(values as unknown as GoogleAppsScript.Forms.Choice[])).toThrow();
});

// Seen in several public scripts, no address.
test('two choices of one value are refused', () => {
  const item = openForm(fakeHost()).addListItem();
  expect(() => item.setChoiceValues(['a', 'a'])).toThrow('Questions cannot have duplicate choice values.');
});

// https://developers.google.com/apps-script/reference/forms/page-navigation-type; the sentence reported, no address
test('choices with navigation cannot stand beside choices without', () => {
  const host = fakeHost();
  const { PageNavigationType } = formApp(host);
  const item = openForm(host).addListItem();
  const mixed = [item.createChoice('a', PageNavigationType.SUBMIT), item.createChoice('b')];
  expect(() => item.setChoices(mixed)).toThrow(formData);
});

// https://issuetracker.google.com/issues/171782147
test('"Other" cannot stand beside choices with navigation', () => {
  const host = fakeHost();
  const { PageNavigationType } = formApp(host);
  const item = openForm(host).addMultipleChoiceItem();
  item.setChoices([item.createChoice('a', PageNavigationType.SUBMIT)]);
  expect(() => item.showOtherOption(true)).toThrow(formData);
  item.setChoiceValues(['a']).showOtherOption(true);
  expect(item.hasOtherOption()).toBe(true);
  expect(() => item.setChoices([item.createChoice('a', PageNavigationType.SUBMIT)])).toThrow(formData);
});

// https://developers.google.com/apps-script/reference/forms/choice
test('a choice tells where it leads', () => {
  const host = fakeHost();
  const { PageNavigationType } = formApp(host);
  const form = openForm(host);
  const item = form.addMultipleChoiceItem();
  const page = form.addPageBreakItem();
  item.setChoices([item.createChoice('a', page), item.createChoice('b', PageNavigationType.RESTART)]);
  const [a, b] = item.getChoices();
  expect([a?.getPageNavigationType(), a?.getGotoPage().getId()]).toEqual([PageNavigationType.GO_TO_PAGE, page.getId()]);
  expect([b?.getPageNavigationType(), b?.getGotoPage()]).toEqual([PageNavigationType.RESTART, null]);
  expect(item.setChoiceValues(['c']).getChoices()[0]?.getPageNavigationType()).toBeNull();
  expect(() => item.createChoice('d', PageNavigationType.GO_TO_PAGE)).toThrow();
});

// https://github.com/brucemcpherson/gas-fakes/blob/main/notes/oddities.md
test('getGoToPage is no method of a choice: Google writes getGotoPage', () => {
  const item = openForm(fakeHost()).addListItem();
  const choice = item.createChoice('a') as unknown as { getGoToPage(): unknown };
  expect(() => choice.getGoToPage()).toThrow(TypeError);
});

// https://developers.google.com/apps-script/reference/forms/page-break-item
test('a page break leads on until it is told otherwise', () => {
  const host = fakeHost();
  const { PageNavigationType } = formApp(host);
  const form = openForm(host);
  const one = form.addPageBreakItem();
  const two = form.addPageBreakItem();
  expect([one.getPageNavigationType(), one.getGoToPage()]).toEqual([PageNavigationType.CONTINUE, null]);
  one.setGoToPage(two);
  expect([one.getPageNavigationType(), one.getGoToPage().getId()]).toEqual([
    PageNavigationType.GO_TO_PAGE,
    two.getId(),
  ]);
  one.setGoToPage(PageNavigationType.SUBMIT);
  expect([one.getPageNavigationType(), one.getGoToPage()]).toEqual([PageNavigationType.SUBMIT, null]);
});

// Reported in several public scripts, no address.
test('a page that a choice or another page leads to cannot be deleted', () => {
  const form = openForm(fakeHost());
  const item = form.addListItem();
  const one = form.addPageBreakItem();
  const two = form.addPageBreakItem();
  item.setChoices([item.createChoice('a', one)]);
  one.setGoToPage(two);
  expect(() => form.deleteItem(one.getIndex())).toThrow(formData);
  expect(() => form.deleteItem(two.getIndex())).toThrow(formData);
  item.setChoiceValues(['a']);
  form.deleteItem(one.getIndex());
  form.deleteItem(two.getIndex());
  expect(form.getItems()).toHaveLength(1);
});

// Reported, no address.
test('navigation leads to pages of the same form only', () => {
  const host = fakeHost();
  const form = openForm(host);
  const elsewhere = openForm(host).addPageBreakItem();
  const item = form.addListItem();
  expect(() => item.setChoices([item.createChoice('a', elsewhere)])).toThrow(formData);
  expect(() => form.addPageBreakItem().setGoToPage(elsewhere)).toThrow(formData);
});

// https://developers.google.com/apps-script/reference/forms/item-type; RATING is newer than the type definitions
test('the kinds of items', () => {
  const kinds = Object.keys(formApp(fakeHost()).ItemType);
  expect(kinds.sort().join(' ')).toBe(
    'CHECKBOX CHECKBOX_GRID DATE DATETIME DURATION FILE_UPLOAD GRID IMAGE LIST MULTIPLE_CHOICE PAGE_BREAK PARAGRAPH_TEXT RATING SCALE SECTION_HEADER TEXT TIME VIDEO',
  );
});

// The reference states no most: https://developers.google.com/apps-script/reference/forms/list-item
test('a list takes a thousand choices', () => {
  const values = Array.from({ length: 1000 }, (_, index) => `Tổ ${index}`);
  expect(openForm(fakeHost()).addListItem().setChoiceValues(values).getChoices()).toHaveLength(1000);
});

// https://developers.google.com/apps-script/reference/forms/rating-item
test('a rating has 3 to 10 steps', () => {
  const form = openForm(fakeHost()) as unknown as { addRatingItem(): Rating };
  const item = form.addRatingItem();
  expect([item.getRatingScaleLevel(), item.setRatingScaleLevel(10).getRatingScaleLevel()]).toEqual([5, 10]);
  expect(() => item.setRatingScaleLevel(2)).toThrow();
  expect(() => item.setRatingScaleLevel(11)).toThrow();
});

// https://developers.google.com/apps-script/reference/forms/scale-item#setBounds(Integer,Integer)
test('a scale begins at 0 or 1 and ends at 3 to 10', () => {
  const item = openForm(fakeHost()).addScaleItem();
  expect([item.getLowerBound(), item.getUpperBound()]).toEqual([1, 5]);
  item.setBounds(0, 10).setLabels('kém', 'tốt');
  expect([item.getLowerBound(), item.getUpperBound(), item.getLeftLabel(), item.getRightLabel()]).toEqual([
    0,
    10,
    'kém',
    'tốt',
  ]);
  for (const [lower, upper] of [
    [2, 5],
    [1, 2],
    [1, 11],
  ] as const) {
    expect(() => item.setBounds(lower, upper)).toThrow();
  }
});

// https://developers.google.com/apps-script/reference/forms/grid-item, https://developers.google.com/apps-script/reference/forms/date-item
test('grids keep rows and columns, dates whether they ask for the year', () => {
  const form = openForm(fakeHost());
  const grid = form.addGridItem().setRows(['r']).setColumns(['a', 'b']);
  expect([grid.getRows(), grid.getColumns()]).toEqual([['r'], ['a', 'b']]);
  expect(() => grid.setRows([])).toThrow();
  const date = form.addDateItem();
  expect(date.includesYear()).toBe(true);
  expect(date.setIncludesYear(false).includesYear()).toBe(false);
});

// https://developers.google.com/apps-script/reference/forms/image-item, https://developers.google.com/apps-script/reference/forms/video-item
test('pictures and videos are laid out', () => {
  const host = fakeHost();
  const { Alignment } = formApp(host);
  const form = openForm(host);
  const image = form.addImageItem().setAlignment(Alignment.CENTER).setWidth(300);
  expect([image.getAlignment(), image.getWidth()]).toEqual([Alignment.CENTER, 300]);
  const video = form.addVideoItem();
  expect(() => video.setVideoUrl('https://example.com/x')).toThrow();
  expect(video.setVideoUrl('https://youtu.be/abc')).toBe(video);
});

// https://developers.google.com/apps-script/reference/forms/image-item#setImage(BlobSource)
test('a picture is kept with its name and type', () => {
  const host = fakeHost();
  const item = openForm(host).addImageItem();
  expect(item.getImage()).toBeNull();
  item.setImage(new Blob(host, [1, -2, 3], 'image/png', 'qr.png') as unknown as GoogleAppsScript.Base.BlobSource);
  const image = item.getImage();
  expect([image.getBytes(), image.getContentType(), image.getName()]).toEqual([[1, -2, 3], 'image/png', 'qr.png']);
});

// https://developers.google.com/apps-script/reference/forms/section-header-item
test('headings are looked at, not answered', () => {
  const host = fakeHost();
  const form = openForm(host);
  form.addSectionHeaderItem().setTitle('Phần A').setHelpText('…');
  expect(stateOf(host, form).items[0]).toMatchObject({ type: 'SECTION_HEADER', title: 'Phần A' });
});

// Notes of several public quizzes, no address.
test('points are whole and more than zero', () => {
  const item = openForm(fakeHost()).setIsQuiz(true).addMultipleChoiceItem();
  expect(item.setPoints(2).getPoints()).toBe(2);
  expect(() => item.setPoints(0)).toThrow(formData);
  expect(() => item.setPoints(-1)).toThrow(formData);
});

// https://developers.google.com/apps-script/reference/forms/quiz-feedback
test('a quiz question keeps its right answer and its feedback', () => {
  const host = fakeHost();
  const app = formApp(host);
  const item = openForm(host).setIsQuiz(true).addMultipleChoiceItem();
  item.setChoices([item.createChoice('a', true), item.createChoice('b', false)]);
  expect(item.getChoices().map((choice) => choice.isCorrectAnswer())).toEqual([true, false]);
  expect(item.getFeedbackForCorrect()).toBeNull();
  item.setFeedbackForCorrect(app.createFeedback().setText('Đúng').addLink('https://a.vn', 'A').build());
  expect([item.getFeedbackForCorrect().getText(), item.getFeedbackForCorrect().getLinkUrls()]).toEqual([
    'Đúng',
    ['https://a.vn'],
  ]);
});

// https://developers.google.com/apps-script/reference/forms/text-item#setValidation(TextValidation)
test('a validation belongs to the item it is set on, and is cleared', () => {
  const host = fakeHost();
  const app = formApp(host);
  const form = openForm(host);
  const item = form.addTextItem().setValidation(app.createTextValidation().requireNumberBetween(1, 9).build());
  expect(stateOf(host, form).items[0]?.validation).toEqual({
    kind: 'requireNumberBetween',
    values: [1, 9],
    helpText: '',
  });
  item.clearValidation();
  expect(stateOf(host, form).items[0]?.validation).toBeNull();
  expect(() => item.setValidation({} as GoogleAppsScript.Forms.TextValidation)).toThrow();
});

// https://developers.google.com/apps-script/reference/forms/paragraph-text-validation-builder
test('a paragraph is checked by patterns and length only', () => {
  const builder = formApp(fakeHost()).createParagraphTextValidation();
  expect('requireNumber' in builder).toBe(false);
  expect(builder.requireTextLengthLessThanOrEqualTo(500)).toBe(builder);
});
