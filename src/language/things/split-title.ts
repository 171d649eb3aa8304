import { tidyItem } from './tidy-item.ts';

/** Where a title may end: what follows describes the thing. */
const BREAKS = [/[.;!?\n]+\s*/gu, /\s*,\s*/gu, /\s+(?=(?:avec|sans|pour|qui|with|without|for)\b)/giu, /\s+/gu];

/**
 * A description that is too long for a title, as a title and what else is told of it: « fauteuil immense et très confortable » and
 * « avec des accoudoirs en bois et un tissu vert ». What does not fit even there ends with « … ».
 */
export function splitTitle(text: string, most: number, room: number): { title: string; more: string } {
  const said = text.replace(/\s+/g, ' ').trim();
  if (said.length <= most) return { title: tidyItem(said).item, more: '' };
  for (const pattern of BREAKS) {
    const cuts = [...said.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
    const cut = cuts.filter(({ from }) => from <= most && from > 2).at(-1);
    if (cut === undefined) continue;
    const title = tidyItem(said.slice(0, cut.from)).item;
    if (title === '') continue;
    return { title, more: shortened(said.slice(cut.to).replace(/[\s,;.]+$/u, ''), room) };
  }
  return { title: `${said.slice(0, most - 1)}…`, more: '' };
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/\s+\S*$/u, '')}…`;
}
