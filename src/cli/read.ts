import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import { DateTime } from 'luxon';
import { knownQuartiers } from '../community/towns/known-quartiers.ts';
import { timezoneOf } from '../community/towns/overseas-clocks.ts';
import { foldTownName } from '../language/places/town-name.ts';
import { type MessageReading, readMessage } from '../language/read-message.ts';
import { OperatorError } from './operator.ts';

interface OfficialCommune {
  code: string;
  nom: string;
  type: string;
  departement: string;
}

/**
 * `read --now <instant> --town <slug>`: reads lines on standard input and prints what each means, a JSON line each, of an empty
 * one too, so that the two stand beside each other. No database: the town gives its time zone, and the communes of its
 * department and its known quartiers as places.
 */
export function registerReadCommand(program: Command): void {
  program
    .command('read')
    .description('read messages, a line each, and print what the bot understands')
    .option('--now <instant>', 'when they are written, with its offset: 2026-11-22T12:00:00+01:00 (otherwise now)')
    .option('--town <slug>', 'a commune, e.g. saint-brieuc')
    .action(async ({ now, town }: { now?: string; town?: string }) => {
      const at = now === undefined ? new Date() : new Date(now);
      if (Number.isNaN(at.getTime()))
        throw new OperatorError(`--now ${now}: no instant; say it like 2026-11-22T12:00:00+01:00`);
      const { timezone, places } = await surroundings(town);
      if (town !== undefined && places.length === 0)
        process.stderr.write(`no commune is called ${town}: read without known places, by the clocks of Paris\n`);
      for await (const line of createInterface({ input: process.stdin })) {
        const reading = readMessage(line.replaceAll('\\n', '\n'), { now: at, timezone, places });
        process.stdout.write(`${JSON.stringify(printed(reading, timezone))}\n`);
      }
    });
}

/** Every field always there, null where nothing was said; `until` by the clocks of the town. */
function printed(reading: MessageReading, timezone: string): Record<string, unknown> {
  const { until } = reading;
  return {
    intent: reading.intent,
    kind: reading.kind ?? null,
    direction: reading.direction ?? null,
    items: reading.items,
    quantity: reading.quantity ?? null,
    inReturn: reading.inReturn ?? null,
    until:
      until === undefined ? null : DateTime.fromISO(until, { zone: timezone }).toISO({ suppressMilliseconds: true }),
    quartier: reading.quartier ?? null,
    loan: reading.loan ?? null,
    when: reading.when ?? null,
    confidence: reading.confidence,
    ask: reading.ask,
  };
}

/**
 * The time zone of a commune, the communes of its department from the official list, and the quartiers known from the
 * first day.
 * A slug that is no commune's is read without known places, by the clocks of Paris.
 */
export async function surroundings(slug: string | undefined): Promise<{ timezone: string; places: string[] }> {
  const timezone = 'Europe/Paris';
  if (slug === undefined) return { timezone, places: [] };
  const file = createRequire(import.meta.url).resolve('@etalab/decoupage-administratif/data/communes.json');
  const communes = (JSON.parse(await readFile(file, 'utf8')) as OfficialCommune[]).filter(
    ({ type }) => type === 'commune-actuelle',
  );
  // a slug may bear its department where several communes have the name: « saint-denis-974 »
  const [, bare = slug, wanted] = /^(.+?)(?:-(\d{2,3}|2[ab]))?$/.exec(slug) ?? [];
  const name = foldTownName(bare);
  const own = communes.find(
    ({ nom, departement }) =>
      foldTownName(nom) === name && (wanted === undefined || departement.toLowerCase() === wanted.toLowerCase()),
  );
  if (!own) return { timezone, places: [] };
  const around = communes.filter(({ departement }) => departement === own.departement).map(({ nom }) => nom);
  const places = [...knownQuartiers(own.code), ...around];
  return { timezone: timezoneOf(own.departement) ?? timezone, places };
}
