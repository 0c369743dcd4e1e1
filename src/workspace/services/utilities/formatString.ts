/** `sprintf` as Utilities.formatString has it: Java's conversions, the commonly used ones. */
export function formatString(template: string, args: unknown[]): string {
  let next = 0;
  return template.replace(
    /%(?:(\d+)\$)?([-+ 0,#(]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/g,
    (
      whole,
      position: string | undefined,
      flags: string,
      width: string | undefined,
      precision: string | undefined,
      letter: string,
    ) => {
      if (letter === '%') return '%';
      if (letter === 'n') return '\n';
      const value = position === undefined ? args[next++] : args[Number(position) - 1];
      const text = convert(letter, value, flags, precision === undefined ? null : Number(precision));
      return text === null ? whole : pad(text, flags, Number(width ?? 0));
    },
  );
}

function convert(letter: string, value: unknown, flags: string, precision: number | null): string | null {
  switch (letter) {
    case 's':
    case 'S': {
      const text = precision === null ? String(value) : String(value).slice(0, precision);
      return letter === 'S' ? text.toUpperCase() : text;
    }
    case 'd':
    case 'i':
      return withSign(Math.trunc(Number(value)), flags, (size) => grouped(size.toFixed(0), flags));
    case 'f':
      return withSign(Number(value), flags, (size) => grouped(size.toFixed(precision ?? 6), flags));
    case 'e':
    case 'E': {
      const text = withSign(Number(value), flags, (size) => exponent(size.toExponential(precision ?? 6)));
      return letter === 'E' ? text.toUpperCase() : text;
    }
    case 'x':
      return (Math.trunc(Number(value)) >>> 0).toString(16);
    case 'X':
      return (Math.trunc(Number(value)) >>> 0).toString(16).toUpperCase();
    case 'o':
      return (Math.trunc(Number(value)) >>> 0).toString(8);
    case 'c':
      return typeof value === 'number' ? String.fromCodePoint(value) : String(value).slice(0, 1);
    case 'b':
      return String(value !== null && value !== undefined && value !== false);
    default:
      return null;
  }
}

function withSign(value: number, flags: string, write: (size: number) => string): string {
  if (Number.isNaN(value)) return 'NaN';
  if (value < 0) return `-${write(-value)}`;
  if (flags.includes('+')) return `+${write(value)}`;
  return flags.includes(' ') ? ` ${write(value)}` : write(value);
}

function grouped(digits: string, flags: string): string {
  return flags.includes(',') ? digits.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',') : digits;
}

/** Two digits of exponent at least. */
function exponent(text: string): string {
  return text.replace(/e([+-])(\d)$/, 'e$10$2');
}

function pad(text: string, flags: string, width: number): string {
  if (flags.includes('-')) return text.padEnd(width);
  if (!flags.includes('0')) return text.padStart(width);
  const sign = /^[+-]/.exec(text)?.[0] ?? '';
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}
