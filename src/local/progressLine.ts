import type { Progress } from './wire';

/** Where the progress is told: a terminal, or a file the output goes to. */
export interface Terminal {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

/** One line that is written anew in a terminal; elsewhere a plain line at every tenth. */
export function createProgressLine(terminal: Terminal) {
  let told = -1;
  let open = false;
  return {
    show({ done, total, what }: Progress): void {
      const share = total > 0 ? Math.floor((done / total) * 100) : 0;
      if (terminal.isTTY) {
        open = true;
        const bar = '█'.repeat(Math.floor(share / 5)).padEnd(20, '░');
        terminal.write(
          `\r\u001b[K${`${bar} ${String(share).padStart(3)}%  ${what}`.slice(0, (terminal.columns ?? 80) - 1)}`,
        );
      } else if (Math.floor(share / 10) > told) {
        told = Math.floor(share / 10);
        terminal.write(`${share}%  ${what}\n`);
      }
    },
    end(): void {
      if (open) terminal.write('\r\u001b[K');
      open = false;
    },
  };
}
