import { doToken } from '../../conversation/token.ts';

/** What an admin may tap about somebody who waits. */
export function decisionButtons(memberId: string) {
  return ['approve', 'refuse'].map((button) => ({
    id: button,
    title: { key: `common.button-${button}` },
    token: doToken(button, memberId),
  }));
}
