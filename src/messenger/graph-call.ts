import { Agent as HttpAgent, request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { type Fields, fields, text } from './fields.ts';
import { classify, type GraphError, unanswered } from './graph-errors.ts';
import { readJson } from './json.ts';
import { appsecretProof } from './signature.ts';
import { readUsage, type Usage } from './usage.ts';

export interface GraphClientOptions {
  /** `https://graph.facebook.com`, or a server that plays its part. */
  graphUrl: string;
  /** e.g. `v25.0` */
  version: string;
  appSecret: string;
  /** How long one call may take, in milliseconds. */
  timeoutMs?: number;
}

/** A Page and its access token. The token goes into the Authorization header and nowhere else. */
export interface GraphPage {
  id: string;
  token: string;
}

export type GraphResult<T extends object = object> =
  | ({ ok: true; usage: Usage } & T)
  | { ok: false; error: GraphError; usage: Usage };

export interface GraphCall {
  method: 'GET' | 'POST' | 'DELETE';
  path: string;
  params?: Record<string, string>;
  body?: object;
}

export interface GraphCaller {
  /** Never throws for Meta's or the network's faults. */
  call(page: GraphPage, call: GraphCall): Promise<GraphResult<{ body: Fields }>>;
  /** The same where the answer says no more than yes. */
  succeed(page: GraphPage, call: GraphCall): Promise<GraphResult>;
  /** Closes idle connections. */
  close(): void;
}

/** No answer by then is an unknown fate. Meta itself gives a photo's fetch ten seconds. */
const TIMEOUT_MS = 20_000;
/** Pages are few; their tokens change now and then. */
const MOST_PROOFS = 1_000;

/** Failures before anything was sent: the request is certain not to have happened. */
const NEVER_LEFT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** Calls under way at the same time, and connections that are kept for the next. */
const MOST_CALLS = 256;

interface Answered {
  status: number;
  headers: IncomingHttpHeaders;
  data: Uint8Array;
}

/**
 * One call of Meta's Graph API, its answer classed. By node's own client: a call is one POST without redirects, proxies or
 * transforms, and axios took more of the processor for it than all else that a message costs in this process.
 */
export function createGraphCaller(options: GraphClientOptions): GraphCaller {
  const { graphUrl, version, appSecret, timeoutMs = TIMEOUT_MS } = options;
  const base = new URL(`${graphUrl.replace(/\/+$/, '')}/${version}`);
  const isSecure = base.protocol === 'https:';
  const pooled = { keepAlive: true, maxSockets: MOST_CALLS, maxFreeSockets: MOST_CALLS, scheduling: 'lifo' } as const;
  const agent = isSecure ? new HttpsAgent(pooled) : new HttpAgent(pooled);
  const request = isSecure ? httpsRequest : httpRequest;
  const where = {
    protocol: base.protocol,
    // in a URL an address of version 6 stands in brackets
    hostname: base.hostname.replace(/^\[|\]$/g, ''),
    port: base.port === '' ? undefined : Number(base.port),
  };
  const proofs = new Map<string, string>();
  const proofOf = (token: string): string => {
    const known = proofs.get(token);
    if (known !== undefined) return known;
    if (proofs.size >= MOST_PROOFS) proofs.clear();
    const proof = appsecretProof(token, appSecret);
    proofs.set(token, proof);
    return proof;
  };

  function ask(page: GraphPage, { method, path, params, body }: GraphCall): Promise<Answered> {
    const query = new URLSearchParams({ ...params, appsecret_proof: proofOf(page.token) });
    const sent = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
    const headers = {
      'content-type': 'application/json',
      accept: 'application/json',
      authorization: `Bearer ${page.token}`,
      ...(sent === undefined ? {} : { 'content-length': sent.length }),
    };
    return new Promise((resolve, reject) => {
      const asked = request(
        { ...where, agent, method, path: `${base.pathname}${path}?${query}`, headers },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.once('error', reject);
          answer.once('end', () => {
            clearTimeout(timer);
            const { statusCode: status = 0, headers } = answer;
            resolve({ status, headers, data: chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks) });
          });
        },
      );
      const timer = setTimeout(() => {
        reject(new TimedOut());
        asked.destroy();
      }, timeoutMs);
      asked.once('error', reject);
      asked.once('close', () => clearTimeout(timer));
      asked.end(sent);
    });
  }

  const call: GraphCaller['call'] = async (page, asked) => {
    try {
      const { status, headers, data } = await ask(page, asked);
      const answer = readAnswer(data);
      const known: Fields = { ...headers };
      const usage = readUsage(known);
      if (status >= 200 && status < 300 && answer !== null && answer.error === undefined) {
        return { ok: true, body: answer, usage };
      }
      return { ok: false, error: classify(status, answer, known), usage };
    } catch (error) {
      return { ok: false, error: connectionError(error), usage: readUsage({}) };
    }
  };

  return {
    call,
    async succeed(page, request) {
      const reply = await call(page, request);
      return reply.ok ? { ok: true, usage: reply.usage } : reply;
    },
    close: () => agent.destroy(),
  };
}

class TimedOut extends Error {}

function readAnswer(data: Uint8Array): Fields | null {
  try {
    return fields(readJson(data));
  } catch {
    return null;
  }
}

/** Only the code of the failure is kept. */
function connectionError(error: unknown): GraphError {
  if (error instanceof TimedOut) return unanswered('timeout');
  const code = text(fields(error)?.code) || 'no connection';
  return unanswered(code, NEVER_LEFT.has(code) ? 'RETRY' : 'UNKNOWN');
}
