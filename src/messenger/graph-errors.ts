import { type Fields, fields, text } from './fields.ts';
import { readUsage } from './usage.ts';

/**
 * What an error of the Graph API asks of us (messenger-platform §4.2).
 * RETRY later · RECIPIENT: nothing more to this person until they act again · MESSAGE: this message never will work ·
 * PAGE: nothing more from this Page until somebody acts · UNKNOWN: it may have been sent, never send it again blindly.
 */
export type GraphErrorClass = 'RETRY' | 'RECIPIENT' | 'MESSAGE' | 'PAGE' | 'UNKNOWN';

export interface GraphError {
  class: GraphErrorClass;
  code: number | null;
  subcode: number | null;
  /** Meta's name for this very failure, for its support. */
  fbtraceId: string | null;
  /** What went wrong when Meta gave no number: 'timeout', 'ECONNRESET', 'http 502', 'no message_id'. */
  detail?: string;
  /** Not before so many milliseconds from now. */
  retryAfterMs?: number;
  /** RETRY: try again at most so often, … */
  retries?: number;
  /** … then treat it as this. */
  afterwards?: GraphErrorClass;
  /** RETRY only what may happen twice; a message may not. */
  idempotentOnly?: true;
  /** RETRY what was most likely not taken, and may have been: not before its echo has had the time to say so. */
  isEchoed?: true;
  /** The limit is the Page's: everything of this Page waits, not only this message. */
  wholePage?: true;
  /** Meta's 24-hour window for this person is closed, whatever our record says. */
  windowClosed?: true;
  /** Nothing reaches this person until their next act; never a reason to forget them. */
  closesRecipient?: true;
  /** A fault of ours or of the Page's set-up: somebody should look. */
  alarm?: true;
}

type Verdict = Omit<GraphError, 'code' | 'subcode' | 'fbtraceId'>;

const MINUTE = 60_000;
const RETRIES = 5;

const retry: Verdict = { class: 'RETRY', retries: RETRIES, retryAfterMs: 5_000 };
const recipient: Verdict = { class: 'RECIPIENT', closesRecipient: true };
const outsideWindow: Verdict = { ...recipient, windowClosed: true };
const drop: Verdict = { class: 'MESSAGE' };
const page: Verdict = { class: 'PAGE', alarm: true };
const limited: Verdict = { ...retry, retryAfterMs: MINUTE, wholePage: true };
const unknown: Verdict = { class: 'UNKNOWN' };

interface Line {
  code: number | [from: number, to: number];
  /** Only with one of these subcodes; without: with any other. */
  subcodes?: number[];
  verdict: Verdict;
}

/** Read from the top, the first line that fits counts. */
const TABLE: readonly Line[] = [
  // An invalid answer to a message that WAS sent.
  { code: 1, subcodes: [1357046], verdict: unknown },
  { code: 1, verdict: { ...retry, retries: 1, afterwards: 'MESSAGE', idempotentOnly: true } },
  { code: 2, subcodes: [2018344], verdict: page },
  // Temporary, but also what one gets for a person who blocked the Page, and now and then for a message that was accepted.
  { code: 2, verdict: { ...retry, retries: 3, retryAfterMs: MINUTE, afterwards: 'RECIPIENT', isEchoed: true } },
  { code: 4, subcodes: [2018022], verdict: retry },
  { code: 4, verdict: limited },
  { code: 17, verdict: limited },
  { code: 32, verdict: limited },
  { code: 10, subcodes: [2018278, 2018065, 2534022], verdict: outsideWindow },
  { code: 10, subcodes: [2018108], verdict: recipient },
  // The Page is restricted for a while: half an hour first, longer each time (the caller doubles, up to four hours).
  { code: 10, subcodes: [1893063], verdict: { ...page, retryAfterMs: 30 * MINUTE } },
  { code: 10, verdict: page },
  { code: 100, subcodes: [2018001], verdict: { ...recipient, alarm: true } },
  // A profile that cannot be read: the name stays unknown.
  { code: 100, subcodes: [2018218], verdict: drop },
  // Meta could not fetch our photo: once more.
  { code: 100, subcodes: [2018008], verdict: { ...retry, retries: 1, afterwards: 'MESSAGE' } },
  { code: 100, subcodes: [2018109, 2018047, 2018074, 2018294, 2018032, 2018034, 33], verdict: drop },
  { code: 100, verdict: { ...drop, alarm: true } },
  { code: 190, verdict: page },
  { code: 200, subcodes: [1545041], verdict: recipient },
  { code: [200, 299], verdict: page },
  { code: 368, verdict: page },
  { code: 551, verdict: recipient },
  // Custom limit, of all that is sent from here; add jitter.
  { code: 613, verdict: { ...limited, retryAfterMs: 30_000 } },
  { code: 803, verdict: drop },
  { code: 1200, verdict: retry },
  { code: 10303, verdict: drop },
  { code: 10900, verdict: drop },
  { code: 80001, verdict: limited },
  { code: 80006, verdict: limited },
  { code: 9000001, verdict: drop },
];

/** « Not a role holder, app not reviewed or live »: depends on which of the two it is. */
const ROLE_NEEDED = 2018028;

/**
 * Classes an answer of the Graph API, by its numbers only (Meta's words are translated).
 * @param status HTTP status
 * @param body parsed JSON, or whatever came
 * @param headers with names in lower case
 * @param app `inDevelopment`: only people with a role can be written to, so a refusal concerns the person
 */
export function classify(
  status: number,
  body: unknown,
  headers: Fields,
  app: { inDevelopment: boolean } = { inDevelopment: false },
): GraphError {
  const error = fields(fields(body)?.error);
  const code = whole(error?.code);
  const subcode = whole(error?.error_subcode);
  const verdict = judge(status, code, subcode, error?.is_transient === true, app.inDevelopment);
  const wait = verdict.class === 'RETRY' ? waitAsked(verdict, headers) : verdict.retryAfterMs;
  return {
    ...verdict,
    code,
    subcode,
    fbtraceId: text(error?.fbtrace_id) || null,
    ...(wait !== undefined && { retryAfterMs: wait }),
  };
}

function judge(
  status: number,
  code: number | null,
  subcode: number | null,
  isTransient: boolean,
  inDevelopment: boolean,
): Verdict {
  if (code === null)
    return status === 429 ? { ...limited, detail: 'http 429' } : { ...unknown, detail: `http ${status}` };
  if ((code === 10 || code === 200) && subcode === ROLE_NEEDED) return inDevelopment ? recipient : page;
  const line = TABLE.find(({ code: known, subcodes }) => {
    const [from, to] = typeof known === 'number' ? [known, known] : known;
    return code >= from && code <= to && (subcodes === undefined || (subcode !== null && subcodes.includes(subcode)));
  });
  if (line !== undefined) return line.verdict;
  // A number nobody has described: Meta's own hint, else the status tells whether it was refused or may have happened.
  if (isTransient) return retry;
  return status >= 500 ? unknown : { ...drop, alarm: true };
}

/** The longest wait that anything asks for. */
function waitAsked(verdict: Verdict, headers: Fields): number {
  const seconds = Number(text(headers['retry-after']) || 0);
  const asked = Number.isFinite(seconds) ? seconds * 1000 : 0;
  const regain = verdict.wholePage ? readUsage(headers).regainAccessMs : 0;
  return Math.max(verdict.retryAfterMs ?? 0, asked, regain);
}

/** A request that got no answer, or one that cannot be understood. */
export function unanswered(detail: string, verdict: 'RETRY' | 'UNKNOWN' = 'UNKNOWN'): GraphError {
  return { ...(verdict === 'RETRY' ? retry : unknown), code: null, subcode: null, fbtraceId: null, detail };
}

function whole(value: unknown): number | null {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) ? number : null;
}
