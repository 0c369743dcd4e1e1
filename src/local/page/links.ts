import { type LocalFiles, localLinks } from '../localLinks';
import type { Overview } from '../wire';
import { type Child, h } from './dom';

let files: LocalFiles = { forms: [], books: [] };

/** Takes note of the workspace's files, whose addresses lead to this page. */
export function knowFiles({ forms, book }: Overview): void {
  files = { forms: forms.map(({ id }) => id), books: book ? [book] : [] };
}

/** Opens what an address leads to here, beside this page. */
export function follow(address: string): void {
  open(localLinks(address, files), '_blank', 'noopener');
}

/** Text with its web addresses as links. */
export function linked(text: string): Child[] {
  return text
    .split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]])/)
    .map((piece, index) =>
      index % 2 === 0
        ? piece
        : h('a', { href: localLinks(piece, files), target: '_blank', rel: 'noopener noreferrer' }, piece),
    );
}
