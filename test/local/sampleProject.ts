/** A small project of the same kind as ours, for the page to show: a menu, a form that routes, a table, a daily mail. */
export const sampleProject: Record<string, string> = {
  'appsscript.json': JSON.stringify({
    timeZone: 'Asia/Ho_Chi_Minh',
    runtimeVersion: 'V8',
    oauthScopes: [
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/forms',
      'https://www.googleapis.com/auth/script.send_mail',
      'https://www.googleapis.com/auth/script.scriptapp',
      'https://www.googleapis.com/auth/script.container.ui',
    ],
  }),
  'Code.js': `
    function onOpen() {
      SpreadsheetApp.getUi().createMenu('Theo dõi chiến dịch')
        .addItem('Thiết lập', 'setUp')
        .addItem('Cập nhật ngay', 'refresh')
        .addSeparator()
        .addItem('Hỏi', 'askSomething')
        .addItem('Thanh bên', 'showBar')
        .addItem('Hỏng', 'fail')
        .addToUi();
    }

    var units = ['TDP01 · Tổ dân phố số 1', 'TDP02 · Tổ dân phố số 2', 'TDP03 · Tổ dân phố số 3'];

    function tellCell() {
      var cell = SpreadsheetApp.getActiveSheet().getActiveCell();
      SpreadsheetApp.getUi().alert(cell.getSheet().getName() + ' ' + cell.getA1Notation() + ': ' + cell.getValue());
    }

    function setUp() {
      var book = SpreadsheetApp.getActiveSpreadsheet();
      book.rename('Theo dõi mẫu');
      var sheet = book.getActiveSheet().setName('Tổng hợp');
      sheet.getRange(1, 1, 1, 4).setValues([['Đơn vị', 'Tổng số', 'Tham gia', 'Trạng thái']]).setFontWeight('bold').setBackground('#e8f0fe');
      sheet.getRange(2, 1, 3, 2).setValues(units.map(function (unit) { return [unit, 100]; }));
      sheet.setFrozenRows(1);
      sheet.setFrozenColumns(1);
      sheet.setColumnWidth(1, 200);
      var status = sheet.getRange('D2:D100');
      sheet.setConditionalFormatRules([
        rule(status, '✓ Đạt', '#C8FADB', '#00403A'),
        rule(status, '▼ Chậm', '#FBE27E', '#573800'),
      ]);
      sheet.getRange('A2').setNote('Tổ đầu tiên');
      sheet.getRange('C1:D100').protect().setDescription('Do tập lệnh ghi').setWarningOnly(true);
      var settings = book.insertSheet('Cấu hình');
      settings.getRange('A1:B1').setValues([['Khóa', 'Giá trị']]);
      settings.getRange('A2').setValue('Gửi ngày nghỉ');
      settings.getRange('B2').setDataValidation(
        SpreadsheetApp.newDataValidation().requireValueInList(['Có', 'Không'], true).setAllowInvalid(false).setHelpText('Chọn Có hoặc Không.').build());
      book.insertSheet('Sổ').hideSheet();

      var form = FormApp.create('Báo cáo mẫu');
      form.setTitle('Báo cáo mẫu').setDescription('Số liệu lũy kế.').setConfirmationMessage('Đã ghi nhận báo cáo.');
      var group = form.addMultipleChoiceItem().setTitle('Nhóm').setRequired(true);
      var page = form.addPageBreakItem().setTitle('Tổ dân phố');
      form.addListItem().setTitle('Đơn vị').setRequired(true).setChoiceValues(units);
      form.addTextItem().setTitle('Số hộ').setRequired(true).setValidation(
        FormApp.createTextValidation().setHelpText('Chỉ nhập chữ số.').requireTextMatchesPattern('[0-9]{1,6}').build());
      form.addParagraphTextItem().setTitle('Khó khăn');
      var other = form.addPageBreakItem().setTitle('Nhóm khác').setGoToPage(FormApp.PageNavigationType.SUBMIT);
      form.addTextItem().setTitle('Ghi chú khác');
      group.setChoices([group.createChoice('Tổ dân phố', page), group.createChoice('Khác', other)]);
      form.setDestination(FormApp.DestinationType.SPREADSHEET, book.getId());
      form.setPublished(true);
      form.setAcceptingResponses(true);
      ScriptApp.newTrigger('onFormSubmit').forSpreadsheet(book).onFormSubmit().create();
      ScriptApp.newTrigger('onTick').timeBased().everyHours(1).create();
      refresh();
    }

    function rule(range, text, background, colour) {
      return SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo(text).setBackground(background).setFontColor(colour).setRanges([range]).build();
    }

    function refresh() {
      var book = SpreadsheetApp.getActiveSpreadsheet();
      var counts = {};
      book.getSheets().forEach(function (sheet) {
        if (!sheet.getFormUrl()) return;
        sheet.getDataRange().getValues().slice(1).forEach(function (row) { counts[row[2]] = Number(row[3]); });
      });
      book.getSheetByName('Tổng hợp').getRange(2, 3, 3, 2).setValues(units.map(function (unit) {
        var count = counts[unit];
        return count === undefined ? ['', '○ Chưa báo cáo'] : [count, count >= 70 ? '✓ Đạt' : '▼ Chậm'];
      }));
    }

    function onFormSubmit() { refresh(); }

    function onTick() {
      if (new Date().getHours() !== 16) return;
      MailApp.sendEmail({
        to: 'lanh-dao@tanhung.example,vhxh@tanhung.example',
        subject: 'Báo cáo nhanh ' + Utilities.formatDate(new Date(), 'Asia/Ho_Chi_Minh', 'dd/MM'),
        body: 'Văn bản của thư',
        htmlBody: '<!DOCTYPE html><html lang="vi"><head><style>h1{color:#a81b16}</style></head><body><h1>Báo cáo nhanh</h1><p>Mở <a href="' +
          SpreadsheetApp.getActiveSpreadsheet().getUrl() + '">bảng theo dõi</a>.</p></body></html>',
      });
    }

    function askSomething() {
      var ui = SpreadsheetApp.getUi();
      if (ui.alert('Gửi thử?', 'Thư đi tới 2 người.', ui.ButtonSet.YES_NO) !== ui.Button.YES) return;
      var name = ui.prompt('Tên', 'Tên người gửi?', ui.ButtonSet.OK_CANCEL).getResponseText();
      SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Cấu hình').getRange('A5').setValue(name);
      SpreadsheetApp.getActiveSpreadsheet().toast('Đã ghi ' + name);
    }

    function showBar() {
      SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Bar').setTitle('Thanh mẫu'));
    }

    function double(number) { return number * 2; }

    function fail() { throw new Error('Không chạy được'); }
  `,
  'Bar.html': `<!DOCTYPE html><html><body><button>Tính</button><p id="out"></p><script>
    document.querySelector('button').addEventListener('click', function () {
      google.script.run
        .withSuccessHandler(function (value, about) { document.getElementById('out').textContent = about + value; })
        .withUserObject('Kết quả: ')
        .double(21);
    });
  </script></body></html>`,
};
