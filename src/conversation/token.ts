/**
 * What buttons carry. Two families, both versioned, never secret, at most 1000 characters:
 * standing `v1:do:<button>[:<id>]` names an action on a thing, carried out against the state of the moment;
 * answer `v1:a:<run>:<step>:<value>[@<of>]` answers a question of one run; `of`: about the words that came in that turn, where a run may ask
 * about several.
 */
export type Token =
  | { kind: 'start' }
  | { kind: 'do'; button: string; id: string | null }
  | { kind: 'answer'; run: string; step: string; value: string; of?: string };

/** Words of a member, without the signs that part a token, or what a page of a list carries in it. */
export const inToken = (words: string): string => words.replace(/[:~]/g, ' ');

export const START_TOKEN = 'v1:start';

export function doToken(button: string, id?: string | number): string {
  return id === undefined ? `v1:do:${button}` : `v1:do:${button}:${id}`;
}

export function answerToken(run: string, step: string, value: string, of?: string): string {
  return `v1:a:${run}:${step}:${value}${of === undefined ? '' : `@${of}`}`;
}

const OF = /@([\w.-]+)$/;

/** null: garbage, or a version of long ago. */
export function readToken(payload: string): Token | null {
  if (payload === START_TOKEN) return { kind: 'start' };
  const [version, family, first, second, ...rest] = payload.split(':');
  if (version !== 'v1' || !first) return null;
  if (family === 'do') return { kind: 'do', button: first, id: second || null };
  if (family === 'a' && second && rest.length > 0) {
    const value = rest.join(':');
    const of = OF.exec(value)?.[1];
    return {
      kind: 'answer',
      run: first,
      step: second,
      value: value.replace(OF, ''),
      ...(of === undefined ? {} : { of }),
    };
  }
  return null;
}
