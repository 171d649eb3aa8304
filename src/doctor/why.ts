import type { GraphError } from '../messenger/graph-errors.ts';
import { numbersOf } from '../outbox/rules.ts';

/** Why Meta did not do what it was asked for, as an operator is told. */
export interface Why {
  /** `away`, `trouble`, `limit`: nothing is known of what was asked for; it is no fault of the token or of the app. */
  kind: 'away' | 'trouble' | 'limit' | 'token' | 'secret' | 'right' | 'restricted' | 'refused';
  says: string;
  mend: string;
}

/** Certificates, names, connections: the call never was one of Meta's. */
const NEVER_THERE =
  /^(?:timeout|E(?:CONN\w+|NOTFOUND|AI_AGAIN|TIMEDOUT|HOSTUNREACH|NETUNREACH|PIPE|PROTO)|\w*(?:CERT|SSL|TLS|UNABLE_TO)\w*)$/;
const TROUBLE = 'It is Meta’s: look at https://metastatus.com, and again in some minutes.';

/** @param pageId whose token was used; none: the app's own */
export function whyOf(error: GraphError, pageId?: string): Why {
  const numbers = numbersOf(error);
  const { code, subcode } = error;
  if (code === null && NEVER_THERE.test(error.detail ?? '')) {
    const mend = 'Let this machine out to META_GRAPH_URL, port 443: is its name found, does a firewall stand between?';
    return { kind: 'away', says: `Meta cannot be reached (${numbers})`, mend };
  }
  if (error.wholePage) {
    const mend = 'Nothing to do: it passes, within the hour mostly. Then do this again.';
    return { kind: 'limit', says: `Meta takes no more calls just now (${numbers})`, mend };
  }
  if (code === null || error.class === 'RETRY' || error.class === 'UNKNOWN') {
    return { kind: 'trouble', says: `Meta has trouble of its own (${numbers})`, mend: TROUBLE };
  }
  if (code === 190) {
    const mend =
      pageId === undefined
        ? 'Copy META_APP_ID and META_APP_SECRET again from the app’s settings at Meta.'
        : `Make a long-lived token for the Page and store it: \`page add ${pageId}\`.`;
    return { kind: 'token', says: `Meta refuses the token (${numbers})`, mend };
  }
  if (code === 368 || subcode === 1893063) {
    const mend = 'Read Support Inbox on the Page, and appeal there: docs/operation.md#page-paused.';
    return { kind: 'restricted', says: `Meta has restricted the Page (${numbers})`, mend };
  }
  if (code === 10 || (code >= 200 && code <= 299)) {
    const mend =
      'Ask for the right in App Review, look whether whoever made the token may still do MESSAGING and MODERATE on the Page, then make a new token.';
    return { kind: 'right', says: `a right is missing (${numbers})`, mend };
  }
  const mend =
    'What the number means is on developers.facebook.com (Graph API, error codes); `doctor` looks for the rest.';
  return { kind: 'refused', says: `Meta refuses (${numbers})`, mend };
}

/** Whether it says nothing of what was asked for. */
export const isSilent = ({ kind }: Why): boolean => kind === 'away' || kind === 'trouble' || kind === 'limit';
