/** At most so many letters of a name: no word is cut in two, and none is left that leads to what is left out: « Notre-Dame de l' ». */
export function inWholeWords(name: string, most: number): string {
  if (name.length <= most) return name;
  const whole = name.slice(0, most + 1).replace(/[ '’-]+[^ '’-]*$/u, '');
  return whole.replace(LEADS, '').slice(0, most);
}

const LEADS = /(?:[ '’-]+(?:d[eu]s?|d|l[ae]s?|l|aux?|et|sur|sous|en|of|the|and))+$/iu;
