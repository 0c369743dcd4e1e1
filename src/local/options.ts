import { words } from './page/words';

export const defaultPort = 8787;

export interface Options {
  port: number;
  fresh: boolean;
  empty: boolean;
  help: boolean;
}

/** What stands behind `npm start --`; throws a sentence for people on what it does not know. */
export function readOptions(args: string[]): Options {
  const options: Options = { port: defaultPort, fresh: false, empty: false, help: false };
  for (let index = 0; index < args.length; index += 1) {
    const [name = '', given] = (args[index] ?? '').split(/=(.*)/s);
    if (name === '--port') {
      options.port = readPort(given ?? args[index + 1] ?? '');
      if (given === undefined) index += 1;
    } else if (given !== undefined) throw new Error(words.terminal.unknownOption(args[index] ?? ''));
    else if (name === '--fresh') options.fresh = true;
    else if (name === '--empty') options.empty = true;
    else if (name === '--help' || name === '-h') options.help = true;
    else throw new Error(words.terminal.unknownOption(name));
  }
  return options;
}

function readPort(text: string): number {
  const port = /^\d+$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535) throw new Error(words.terminal.badPort(text));
  return port;
}
