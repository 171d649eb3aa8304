import type { Profiler } from 'node:inspector';

/** A call and all it led to. Milliseconds of processor time; `children` the most expensive first. */
export interface Frame {
  name: string;
  area: string;
  milliseconds: number;
  own: number;
  children: Frame[];
}

/** Whose code a script is: a folder of ours, a package, or the platform's. */
export function areaOf({ url, functionName }: { url: string; functionName: string }): string {
  if (functionName === '(garbage collector)') return 'garbage collector';
  if (functionName === '(idle)') return 'idle';
  // sockets and files: what the kernel is asked for shows under these names
  if (url === '') return 'system';
  if (url.startsWith('node:')) return 'node';
  const [, ours] = /\/(src\/[^/]+)\//.exec(url) ?? [];
  const [, theirs] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url) ?? [];
  return theirs ?? ours ?? 'src';
}

/** The tree of calls of a V8 profile, from the outermost; idle time is left out. */
export function framesOf(profile: Profiler.Profile): Frame {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const own = new Map<number, number>();
  for (const [n, id] of (profile.samples ?? []).entries())
    own.set(id, (own.get(id) ?? 0) + (profile.timeDeltas?.[n] ?? 0) / 1_000);

  function frame(id: number): Frame {
    const node = nodes.get(id);
    const call = node?.callFrame ?? { functionName: '', url: '' };
    const merged = new Map<string, Frame>();
    for (const child of (node?.children ?? []).map(frame)) {
      if (child.area === 'idle') continue;
      const key = `${child.area} ${child.name}`;
      const same = merged.get(key);
      merged.set(key, same === undefined ? child : join(same, child));
    }
    const children = [...merged.values()].sort((a, b) => b.milliseconds - a.milliseconds);
    const mine = own.get(id) ?? 0;
    return {
      name: call.functionName === '' ? '(anonymous)' : call.functionName,
      area: areaOf(call),
      own: mine,
      milliseconds: children.reduce((sum, child) => sum + child.milliseconds, mine),
      children,
    };
  }

  return frame(profile.nodes[0]?.id ?? 0);
}

function join(a: Frame, b: Frame): Frame {
  return {
    ...a,
    own: a.own + b.own,
    milliseconds: a.milliseconds + b.milliseconds,
    children: [...a.children, ...b.children],
  };
}

/** What each area took by itself, the most first. */
export function byArea(root: Frame): Map<string, number> {
  const sums = new Map<string, number>();
  const add = (frame: Frame): void => {
    sums.set(frame.area, (sums.get(frame.area) ?? 0) + frame.own);
    frame.children.forEach(add);
  };
  add(root);
  return new Map([...sums].sort(([, a], [, b]) => b - a));
}
