import type { Flow } from '../book.ts';
import { type Draft, isWhole } from './draft.ts';
import { at, suggest, type Tell } from './problem.ts';

export const LOCK_FILE = 'flows.lock';

/** Every name ever released, by flow and version: people may be parked on any of them (design §3.7). */
export type Lock = Record<string, Record<string, LockedVersion>>;

interface LockedVersion {
  steps: string[];
  slots: string[];
  /** Of the whole structure: whatever changes it changes this. */
  fingerprint: string;
}

/** Undefined when the text is no lock file; empty when there is none. */
export function readLock(text: string | undefined): Lock | undefined {
  if (text === undefined) return {};
  try {
    const lock: unknown = JSON.parse(text);
    const isLock = typeof lock === 'object' && lock !== null && Object.values(lock).every(isFlowLock);
    return isLock ? (lock as Lock) : undefined;
  } catch {
    return undefined;
  }
}

function isFlowLock(versions: unknown): boolean {
  return (
    typeof versions === 'object' &&
    versions !== null &&
    Object.values(versions).every(
      (version) =>
        Array.isArray(version?.steps) && Array.isArray(version?.slots) && typeof version?.fingerprint === 'string',
    )
  );
}

/** One line a version, so that a change is one line of a diff. */
export function writeLock(lock: Lock): string {
  const flows = Object.keys(lock).sort();
  const blocks = flows.map((flow) => {
    const versions = Object.entries(lock[flow] ?? {}).map(
      ([version, locked]) => `    "${version}": ${JSON.stringify(locked)}`,
    );
    return `  "${flow}": {\n${versions.join(',\n')}\n  }`;
  });
  return `{\n${blocks.join(',\n')}\n}\n`;
}

/**
 * The lock with the present versions added. A version that is locked already stays as it was released, unless `again`
 * says that nobody has met it yet.
 */
export function lockFlows(lock: Lock, flows: Iterable<Flow>, again = false): Lock {
  const next: Lock = structuredClone(lock);
  for (const flow of flows) {
    const versions = { ...next[flow.id] };
    if (again || !versions[flow.version]) {
      versions[flow.version] = {
        steps: flow.steps.map(({ id }) => id),
        slots: Object.keys(flow.slots),
        fingerprint: fingerprint(flow),
      };
    }
    next[flow.id] = versions;
  }
  return next;
}

/** Not for security: two structures that differ should differ here (53 bits, cyrb53). Key order does not count. */
export function fingerprint(flow: Flow): string {
  const { defers, starts, slots, steps } = flow;
  const text = JSON.stringify({ for: flow.for, defers, starts, slots, steps }, sortedKeys);
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/**
 * No released name is forgotten, no released version is changed, and the lock knows the present versions.
 * @param amiss files with another problem, which is mostly why a name is gone: they are looked at once it is mended
 */
export function checkLock(
  drafts: readonly Draft[],
  amiss: ReadonlySet<string>,
  text: string | undefined,
  tell: Tell,
  warn: Tell,
): void {
  const elsewhere = new Set(drafts.flatMap(({ flow }) => flow.steps.map(({ id }) => `${flow.id}.${id}`)));
  const sound = drafts.filter((draft) => isWhole(draft) && !amiss.has(draft.file));
  for (const draft of sound) checkHistory(draft, elsewhere, tell);
  const lock = readLock(text);
  if (!lock) {
    tell({
      file: LOCK_FILE,
      line: 1,
      sentence: 'je n’arrive pas à lire ce fichier',
      hint: 'reprends-le du dernier changement enregistré',
    });
    return;
  }
  if (text === undefined) {
    warn({
      file: LOCK_FILE,
      line: 1,
      sentence: 'ce fichier manque',
      hint: 'avant une mise en service : `npm run cli -- flow lock`',
    });
    return;
  }
  for (const draft of sound) checkFlow(draft, lock[draft.flow.id] ?? {}, elsewhere, tell);
}

function checkFlow(
  { flow, file, lines }: Draft,
  versions: Record<string, LockedVersion>,
  elsewhere: ReadonlySet<string>,
  tell: Tell,
): void {
  const told = at(tell, file, lines.top);
  const present = versions[flow.version];
  if (!present) told(`la version ${flow.version} n’est pas dans ${LOCK_FILE}`, 'lance `npm run cli -- flow lock`');
  else if (present.fingerprint !== fingerprint(flow)) {
    const next = flow.version + 1;
    told(
      `la version ${flow.version} est en service, mais l’ordre des questions a changé`,
      `écris \`version: ${next}\`, puis lance \`npm run cli -- flow lock\``,
    );
  }
  for (const [version, locked] of Object.entries(versions)) {
    if (Number(version) > flow.version) {
      told(
        `la version ${version} a déjà servi, celle-ci est la ${flow.version}`,
        'une version ne revient jamais en arrière',
      );
      continue;
    }
    for (const kind of ['steps', 'slots'] as const) {
      const names = kind === 'steps' ? flow.steps.map(({ id }) => id) : Object.keys(flow.slots);
      for (const name of locked[kind]) {
        const now = carriedOver(flow, kind, name, Number(version));
        if (now === '' || names.includes(now) || (kind === 'steps' && elsewhere.has(now))) continue;
        const one = kind === 'steps' ? 'l’étape' : 'la case';
        told(
          `${one} \`${name}\` de la version ${version} a disparu`,
          `dis ce qu’elle est devenue : \`history: { ${flow.version}: { ${kind}: { ${now}: … } } }\` (~ si rien ne la remplace)`,
        );
      }
    }
  }
}

/** What a name of an older version is called now; '' when it is gone on purpose. */
function carriedOver(flow: Flow, kind: 'steps' | 'slots', name: string, from: number): string {
  let now = name;
  for (let version = from + 1; version <= flow.version; version++) now = flow.history[version]?.[kind]?.[now] ?? now;
  return now;
}

/** `history` leads to names of today, and speaks of no version to come. */
function checkHistory(draft: Draft, elsewhere: ReadonlySet<string>, tell: Tell): void {
  const { flow, file, lines } = draft;
  for (const [version, change] of Object.entries(flow.history)) {
    const line = lines.history.get(Number(version)) ?? lines.top;
    if (Number(version) > flow.version) {
      tell({ file, line, sentence: `history parle de la version ${version}, celle-ci est la ${flow.version}` });
    }
    for (const kind of ['steps', 'slots'] as const) {
      const names = kind === 'steps' ? flow.steps.map(({ id }) => id) : Object.keys(flow.slots);
      for (const [old, renamed] of Object.entries(change[kind] ?? {})) {
        const now = carriedOver(flow, kind, renamed, Number(version));
        if (now === '' || names.includes(now) || (kind === 'steps' && elsewhere.has(now))) continue;
        const hint = suggest(now, names);
        const sentence = `history : \`${old}\` est devenu \`${renamed}\`, qui n’existe pas`;
        tell({ file, line, sentence, hint });
      }
    }
  }
}
