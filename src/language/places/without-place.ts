import { fold, foldAligned } from '../words/fold.ts';

/** « fauteuil vert à cesson » → « fauteuil vert », where Cesson is told as the place; « cidre de Cesson » stays. */
export function withoutPlace(item: string, place: string | undefined): string {
  if (place === undefined) return item;
  const { text, at } = foldAligned(item);
  const name = fold(place)
    .replace(/[.*+?^${}()|\\]/g, '\\$&')
    .replace(/[- ]/g, '[- ]');
  const behind = new RegExp(`(?<=\\S) (?:a|au|aux|sur|vers|in|at|near|(?:dans le )?quartier) ${name}$`).exec(text);
  return behind ? item.slice(0, at[behind.index]) : item;
}
