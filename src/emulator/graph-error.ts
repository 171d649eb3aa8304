/** An answer of the Graph API that says no. The bot must decide on the numbers: Meta's sentences are localised. */
export interface GraphError {
  /** HTTP status. */
  status: number;
  code: number;
  subcode?: number;
  message: string;
  type: string;
  headers?: Record<string, string>;
}

/** Builds a refusal; the status is 400 unless told otherwise, as with most of Meta's. */
export function graphError(code: number, subcode: number | undefined, message: string, status = 400): GraphError {
  return { status, code, ...(subcode === undefined ? {} : { subcode }), message, type: 'OAuthException' };
}

/** Meta's error body around a refusal. */
export function errorBody(error: GraphError, fbtraceId: string): object {
  const { code, subcode, message, type } = error;
  return {
    error: {
      message,
      type,
      code,
      ...(subcode === undefined ? {} : { error_subcode: subcode }),
      fbtrace_id: fbtraceId,
    },
  };
}

export const windowClosed = graphError(
  10,
  2018278,
  '(#10) This message is sent outside of allowed window. Learn more about the new policy here: https://developers.facebook.com/docs/messenger-platform/policy-overview',
);
export const personUnavailable = graphError(551, 1545041, "(#551) This person isn't available right now.");
export const repliedAlready = graphError(10900, undefined, '(#10900) Activity already replied to');
export const unknownPerson = graphError(100, 2018001, '(#100) No matching user found');
export const noProfile = graphError(100, 2018218, '(#100) Cannot get user profile');
export const pageRestricted = graphError(
  10,
  1893063,
  '(#10) This Page is temporarily restricted from sending messages.',
);
export const tokenDead = graphError(
  190,
  460,
  'Error validating access token: The session has been invalidated because the user changed their password or Facebook has changed the session for security reasons.',
  401,
);
export const tokenInvalid = graphError(190, undefined, 'Invalid OAuth access token - Cannot parse access token', 401);
export const tokenMissing = graphError(104, undefined, 'An access token is required to request this resource.', 401);
export const proofInvalid = graphError(100, undefined, 'Invalid appsecret_proof provided in the API argument');
export const versionDead = graphError(
  12,
  undefined,
  '(#12) This version of the API is no longer available. Use v21.0 or newer.',
);
export const unknownPath = graphError(2500, undefined, 'Unknown path components', 404);
export const internalError = graphError(2, undefined, 'An unexpected error has occurred. Please retry later.', 500);
/** Meta documents this one for messages that WERE sent. */
export const sentAllTheSame = graphError(1, 1357046, 'Received Invalid JSON reply.', 500);

/** An object that is not there or not ours, as Graph words it. */
export const notVisible = (id: string): GraphError =>
  graphError(
    100,
    33,
    `Unsupported request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation.`,
  );

const known = [windowClosed, personUnavailable, unknownPerson, pageRestricted, tokenDead, internalError];

/** How much of its limits a Page has used, as Meta says it. @param regain minutes until it may call again */
export function usageHeader(pageId: string, percent: number, regain = 0): Record<string, string> {
  const use = { call_count: percent, total_cputime: 1, total_time: 2, estimated_time_to_regain_access: regain };
  return { 'x-business-use-case-usage': JSON.stringify({ [pageId]: [{ type: 'messenger', ...use }] }) };
}

/** The refusal for numbers asked for by a fault: Meta's own sentence where we know it, a plain one otherwise. */
export function refusalByNumber(code: number, subcode?: number): GraphError {
  const match = known.find((error) => error.code === code && error.subcode === subcode);
  if (match) return match;
  if (code === 613) return graphError(613, subcode, '(#613) Calls to this api have exceeded the rate limit.');
  if (code === 80006) {
    return {
      ...graphError(80006, subcode, '(#80006) There have been too many calls to this messenger account.'),
      headers: usageHeader('104', 100, 1),
    };
  }
  const status = code === 190 ? 401 : code === 1 || code === 2 ? 500 : 400;
  return graphError(code, subcode, `(#${code}) Refused by a fault of the emulator.`, status);
}
