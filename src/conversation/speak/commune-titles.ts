import { abbreviatedTown, shortTown } from '../../language/places/short-name.ts';
import type { CommunesAnswer } from '../turn.ts';

type Commune = CommunesAnswer[number];

/** Letters on a quick reply. */
const ROOM = 20;
/** Letters around the name: « name (22) ». */
const AROUND = ' ()'.length;

/**
 * What a quick reply shows of each of several communes: its name and its département, within 20 letters. A long name is
 * shortened as people do (« St- »), then cut; names that would look alike keep their ends, and communes that still
 * look alike show their postcode instead of the département.
 */
export function communeTitles(communes: readonly Commune[]): { name: string; department: string }[] {
  const cut = communes.map(({ name, department }) => ({ name: shortTown(name, roomFor(department)), department }));
  const told = communes.map(({ name, department }, i) =>
    isAlike(cut, i, beginning) ? { name: inside(name, roomFor(department)), department } : (cut[i] as Title),
  );
  return communes.map(({ name, postcodes: [postcode] }, i) =>
    isAlike(told, i, whole) && postcode !== undefined
      ? { name: inside(name, roomFor(postcode)), department: postcode }
      : (told[i] as Title),
  );
}

type Title = ReturnType<typeof communeTitles>[number];

function isAlike(titles: readonly Title[], i: number, by: (title: Title) => string): boolean {
  return titles.some((other, j) => j !== i && by(other) === by(titles[i] as Title));
}

const whole = ({ name, department }: Title): string => `${name} ${department}`;
/** Of a name that was cut, the last letters are too few to tell it from another. */
const beginning = ({ name, department }: Title): string =>
  whole({ name: name.endsWith('…') ? name.slice(0, -4) : name, department });

function roomFor(tag: string): number {
  return ROOM - AROUND - tag.length;
}

/** The beginning and the end, which is where names of one beginning differ. */
function inside(name: string, room: number): string {
  const short = abbreviatedTown(name, room);
  if (short.length <= room) return short;
  const end = Math.floor((room - 1) * 0.6);
  return `${short.slice(0, room - 1 - end)}…${short.slice(-end)}`;
}
