import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import axios from 'axios';
import { type Fields, fields, text } from './fields.ts';
import { classify, type GraphError, unanswered } from './graph-errors.ts';
import { readJson } from './json.ts';
import { MOST_CALLS } from './most-calls.ts';
import { appsecretProof } from './signature.ts';
import { readUsage, type Usage } from './usage.ts';

export interface GraphClientOptions {
  /** `https://graph.facebook.com`, or a server that plays its part. */
  graphUrl: string;
  /** e.g. `v25.0` */
  version: string;
  appSecret: string;
  /** The app is not published: only people with a role in it can be written to. */
  isInDevelopment?: boolean;
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

/** Failures before anything was sent: the request is certain not to have happened. */
const NEVER_LEFT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** One call of Meta's Graph API, its answer classed. */
export function createGraphCaller(options: GraphClientOptions): GraphCaller {
  const { graphUrl, version, appSecret, isInDevelopment = false, timeoutMs = TIMEOUT_MS } = options;
  const pooled = { keepAlive: true, maxSockets: MOST_CALLS, maxFreeSockets: MOST_CALLS, scheduling: 'lifo' } as const;
  const agents = [new HttpAgent(pooled), new HttpsAgent(pooled)] as const;
  const http = axios.create({
    baseURL: `${graphUrl.replace(/\/+$/, '')}/${version}`,
    httpAgent: agents[0],
    httpsAgent: agents[1],
    // Measured: redirects, the proxy look-up and the transforms cost more than the rest of a call (and none is wanted).
    maxRedirects: 0,
    proxy: false,
    responseType: 'arraybuffer',
    transformResponse: [],
    transformRequest: [],
    validateStatus: () => true,
    headers: { 'content-type': 'application/json', accept: 'application/json' },
  });

  const call: GraphCaller['call'] = async (page, { method, path, params, body }) => {
    try {
      const { status, headers, data } = await http.request<Uint8Array>({
        method,
        url: path,
        params: { ...params, appsecret_proof: appsecretProof(page.token, appSecret) },
        headers: { authorization: `Bearer ${page.token}` },
        signal: AbortSignal.timeout(timeoutMs),
        ...(body && { data: JSON.stringify(body) }),
      });
      const answer = readAnswer(data);
      const known: Fields = { ...headers };
      const usage = readUsage(known);
      if (status >= 200 && status < 300 && answer !== null && answer.error === undefined) {
        return { ok: true, body: answer, usage };
      }
      return { ok: false, error: classify(status, answer, known, { inDevelopment: isInDevelopment }), usage };
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
    close() {
      for (const agent of agents) agent.destroy();
    },
  };
}

function readAnswer(data: Uint8Array): Fields | null {
  try {
    return fields(readJson(data));
  } catch {
    return null;
  }
}

/** Only the code of the failure is kept: axios's own error carries the request, token included. */
function connectionError(error: unknown): GraphError {
  if (axios.isCancel(error)) return unanswered('timeout');
  const code = text(fields(error)?.code) || 'no connection';
  return unanswered(code, NEVER_LEFT.has(code) ? 'RETRY' : 'UNKNOWN');
}
