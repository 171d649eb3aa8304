import { type Fields, fields, list, text } from './fields.ts';
import { readJson } from './json.ts';

/** How much of Meta's allowance is used up. Slow down at 80, stop at 95. */
export interface Usage {
  /** The highest of all shares that Meta reports, in percent; 0 while it reports none. */
  percent: number;
  /** Until calls are allowed again; 0 when they are. Calling while throttled lengthens it. */
  regainAccessMs: number;
  /** The same of a Page's feed, which has a limit of its own; none while Meta reports none. */
  feed?: { percent: number; regainAccessMs: number };
}

const MINUTE = 60_000;

/** Reads `X-Business-Use-Case-Usage`, `X-Page-Usage` and `X-App-Usage` (messenger-platform §4.1). @param headers names in lower case */
export function readUsage(headers: Fields): Usage {
  const business = Object.values(header(headers, 'x-business-use-case-usage'))
    .flatMap(list)
    .map((use) => fields(use) ?? {});
  const whole = [header(headers, 'x-page-usage'), header(headers, 'x-app-usage')];
  // the header speaks of every product of the business: only these two are ours
  const ofFeed = business.filter(({ type }) => type === 'pages');
  const ofMessages = business.filter(({ type }) => type === undefined || type === 'messenger');
  const feed = shareOf(ofFeed, whole);
  return { ...shareOf(ofMessages, whole), ...((feed.percent > 0 || feed.regainAccessMs > 0) && { feed }) };
}

function shareOf(business: readonly Fields[], whole: readonly Fields[]): { percent: number; regainAccessMs: number } {
  const shares = [...business, ...whole].flatMap((use) => [use.call_count, use.total_cputime, use.total_time]);
  return {
    percent: Math.max(0, ...shares.map(amount)),
    regainAccessMs: Math.max(0, ...business.map((use) => amount(use.estimated_time_to_regain_access) * MINUTE)),
  };
}

function header(headers: Fields, name: string): Fields {
  // mostly there is none, and an exception costs more than the rest of reading
  if (headers[name] === undefined) return {};
  try {
    return fields(readJson(new TextEncoder().encode(text(headers[name])))) ?? {};
  } catch {
    return {};
  }
}

function amount(value: unknown): number {
  const number = Number(value ?? 0);
  return Number.isFinite(number) ? number : 0;
}
