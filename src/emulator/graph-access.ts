import { timingSafeEqual } from 'node:crypto';
import type { Core } from './core.ts';
import { type GraphError, proofInvalid, tokenDead, tokenInvalid, tokenMissing, versionDead } from './graph-error.ts';
import { secretProof } from './webhook-body.ts';
import type { PageState } from './world.ts';

const OLDEST_LIVING = 21;

/** Refuses versions of the Graph API that have ended. */
export function refuseVersion(version: string): GraphError | null {
  const match = /^v(\d+)\.\d+$/.exec(version);
  return match && Number(match[1]) >= OLDEST_LIVING ? null : versionDead;
}

/** Whoever calls: a Page by its token, or the app by `app-id|app-secret`. */
export type Caller = { page: PageState } | { app: true };

export interface Credentials {
  authorization?: string;
  access_token?: unknown;
  appsecret_proof?: unknown;
}

/** Who is calling, or Meta's refusal: token missing, unreadable, dead, or with a proof that does not fit. */
export function callerOf(core: Core, credentials: Credentials): Caller | GraphError {
  const bearer = /^Bearer (.+)$/i.exec(credentials.authorization ?? '')?.[1];
  const token = bearer ?? (typeof credentials.access_token === 'string' ? credentials.access_token : undefined);
  if (!token) return tokenMissing;
  const proof = credentials.appsecret_proof;
  if (proof !== undefined && !same(String(proof), secretProof(token, core.appSecret))) return proofInvalid;
  if (token === `${core.appId}|${core.appSecret}`) return { app: true };
  const page = core.world.pages.find((one) => one.token === token);
  if (!page) return tokenInvalid;
  return page.tokenDead ? tokenDead : { page };
}

function same(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
