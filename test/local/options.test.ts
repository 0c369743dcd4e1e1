import { readOptions } from '../../src/local/options';

test('without options the page opens on port 8787 and continues', () => {
  expect(readOptions([])).toEqual({ port: 8787, fresh: false, empty: false, help: false });
});

test.each`
  args                          | read
  ${['--fresh']}                | ${{ fresh: true }}
  ${['--empty']}                | ${{ empty: true }}
  ${['--help']}                 | ${{ help: true }}
  ${['--port', '9000']}         | ${{ port: 9000 }}
  ${['--port=9001', '--fresh']} | ${{ port: 9001, fresh: true }}
`('$args', ({ args, read }: { args: string[]; read: object }) => {
  expect(readOptions(args)).toMatchObject(read);
});

test.each([[['--frehs']], [['9000']], [['--fresh=yes']]])('%j is not known and is named', (args) => {
  expect(() => readOptions(args)).toThrow(args[0]);
});

test.each(['', '0', '65536', '80a', '-1'])('port «%s» is refused', (port) => {
  expect(() => readOptions(['--port', port])).toThrow(/65535/);
});
