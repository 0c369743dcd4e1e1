import type { Host } from '../host';
import { Played, play } from '../strict';

export class User extends Played {
  private readonly email: string;
  private readonly nickname: string;

  constructor(host: Host, email: string) {
    super(host);
    this.email = email;
    this.nickname = email.replace(/@.*$/, '');
  }

  getEmail(): string {
    return this.email;
  }

  getNickname(): string {
    return this.nickname;
  }

  toJSON(): { email: string; nickname: string } {
    return { email: this.email, nickname: this.nickname };
  }
}
play('User', User, {}, 'handle');

/** The address meant by an argument that may be a User or an address, without a call being counted. */
export function addressOf(user: unknown): string {
  if (user instanceof User) return (user as unknown as { email: string }).email;
  return String(user);
}
