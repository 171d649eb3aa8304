import type { GraphClient, GraphPage } from '../messenger/client.ts';
import { fields, list, text } from '../messenger/fields.ts';
import type { GraphError } from '../messenger/graph-errors.ts';
import { WEBHOOK_FIELDS } from '../messenger/profile.ts';
import { numbersOf } from '../outbox/rules.ts';
import { doubtful, type Finding, fine, off, wrong } from './finding.ts';
import { whoseToken } from './whose-token.ts';
import { isSilent, type Why, whyOf } from './why.ts';

export interface App {
  /** META_APP_ID; without it Meta tells less. */
  id: string | null;
  secret: string;
  /** Where Meta should send webhooks. */
  callback: string | null;
}

const SCOPES = ['pages_messaging', 'pages_manage_metadata'];
/** What the feed needs beside. */
const FEED_SCOPES = ['pages_manage_posts', 'pages_read_engagement'];
const DAY_MS = 24 * 3_600_000;
const SETUP = '`page setup` writes it.';

/** The app itself: is the secret its own, and does it send the Pages' events here? */
export async function lookAtApp(client: GraphClient, app: App): Promise<Finding[]> {
  if (app.id === null) {
    return [off('app', 'META_APP_ID is not set: the app’s secret and its subscription cannot be looked at')];
  }
  const found = await client.read({ id: app.id, token: `${app.id}|${app.secret}` }, `/${app.id}/subscriptions`);
  if (!found.ok) {
    if (isSilent(whyOf(found.error))) return [unseen('app', found.error)];
    const mend = 'Copy META_APP_ID and META_APP_SECRET again from the app’s settings at Meta.';
    return [wrong('app', `Meta does not know this id with this secret (${numbersOf(found.error)})`, mend)];
  }
  const of = list(found.body.data)
    .map(fields)
    .find((one) => one?.object === 'page');
  const callback = text(of?.callback_url);
  const named = list(of?.fields).map((one) => text(fields(one)?.name) || text(one));
  const missing = WEBHOOK_FIELDS.filter((field) => !named.includes(field));
  const mend =
    'In the app’s dashboard, Messenger → Webhooks: give Meta the address and the verify token, tick the fields.';
  return [
    fine('app', 'its id and secret belong together'),
    of?.active === true && callback === app.callback
      ? fine('webhook of the app', callback)
      : wrong('webhook of the app', `it goes to ${callback || 'nowhere'}, not to ${app.callback}`, mend),
    missing.length === 0
      ? fine('fields of the app', 'all are subscribed')
      : wrong('fields of the app', `missing: ${missing.join(', ')}`, mend),
  ];
}

/** What could not be looked at is not called broken. */
function notSeen(what: string, { says, mend }: Why): Finding {
  return wrong(what, `it could not be looked at: ${says}`, mend);
}

function unseen(what: string, error: GraphError, pageId?: string): Finding {
  return notSeen(what, whyOf(error, pageId));
}

/**
 * One Page: its token, what it may do, its subscription, what people see before they write.
 * @param wanted its profile as `page setup` writes it
 */
export async function lookAtPage(
  client: GraphClient,
  page: GraphPage,
  app: App,
  wanted: object,
  now: Date,
): Promise<Finding[]> {
  const named = (what: string) => `Page ${page.id}, ${what}`;
  const token = await lookAtToken(client, page, app, now, named('token'));
  if (token.some(({ state }) => state === 'wrong')) return token;
  return [
    ...token,
    await lookAtWebhooks(client, page, app, named('webhooks')),
    await lookAtProfile(client, page, wanted, named('profile')),
  ];
}

async function lookAtWebhooks(client: GraphClient, page: GraphPage, app: App, what: string): Promise<Finding> {
  const subscribed = await client.getSubscribedApps(page);
  if (!subscribed.ok) return unseen(what, subscribed.error, page.id);
  // without our id, whichever of the apps lacks least may be ours, and what it has may be another's
  const ofApps = subscribed.apps
    .filter(({ id }) => app.id === null || id === app.id)
    .map((one) => WEBHOOK_FIELDS.filter((field) => !one.fields.includes(field)));
  const missing = ofApps.toSorted((a, b) => a.length - b.length)[0] ?? WEBHOOK_FIELDS;
  if (missing.length > 0) return wrong(what, `missing: ${missing.join(', ')}`, '`page setup` subscribes them.');
  if (ofApps.length === 1) return fine(what, 'subscribed');
  const mend = 'Set META_APP_ID: then it is known which of them this is.';
  return doubtful(what, `${ofApps.length} apps are subscribed, and which of them is ours is not known`, mend);
}

async function lookAtProfile(client: GraphClient, page: GraphPage, wanted: object, what: string): Promise<Finding> {
  const profile = await client.read(page, `/${page.id}/messenger_profile`, {
    fields: 'get_started,greeting,persistent_menu',
  });
  if (!profile.ok) return unseen(what, profile.error, page.id);
  const shown = fields(list(profile.body.data)[0]) ?? {};
  const unset = ['get_started', 'greeting', 'persistent_menu'].filter((name) => shown[name] === undefined);
  if (unset.length > 0) return wrong(what, `missing: ${unset.join(', ')}`, SETUP);
  return holds(shown, wanted)
    ? fine(what, 'Get Started, greeting and menu are there')
    : doubtful(what, 'other words or buttons than those of this version', SETUP);
}

/** Whether all that we would write is there; Meta may tell more, and in an order of its own. */
function holds(shown: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted)) {
    return Array.isArray(shown) && wanted.every((one) => shown.some((there) => holds(there, one)));
  }
  if (typeof wanted !== 'object' || wanted === null) return shown === wanted;
  return Object.entries(wanted).every(([name, value]) => holds(fields(shown)?.[name], value));
}

async function lookAtToken(
  client: GraphClient,
  page: GraphPage,
  app: App,
  now: Date,
  what: string,
): Promise<Finding[]> {
  const mend = `Make a long-lived token for the Page and store it: \`page add ${page.id}\`.`;
  if (app.id === null) return [(await lookWhose(client, page, what, mend)) ?? fine(what, 'Meta takes it')];
  const looked = await client.debugToken(app.id, page.token);
  if (!looked.ok) return [unseen(what, looked.error)];
  const { isValid, endsAt, dataUntil, scopes, appId } = looked;
  if (!isValid) return [wrong(what, 'it is dead', mend)];
  if (appId !== '' && appId !== app.id) {
    return [wrong(what, `it was made for another app (${appId})`, mend)];
  }
  const other = await lookWhose(client, page, what, mend);
  if (other) return [other];
  const lacking = SCOPES.filter((scope) => !scopes.includes(scope));
  const noFeed = FEED_SCOPES.filter((scope) => !scopes.includes(scope));
  const daysTo = (end: Date | null) => (end === null ? null : Math.floor((end.getTime() - now.getTime()) / DAY_MS));
  const days = daysTo(endsAt);
  return [
    days === null || days > 14
      ? fine(what, days === null ? 'good, without an end' : `good for ${days} days`)
      : doubtful(what, `ends in ${days} days`, mend),
    ...lookAtDataAccess(daysTo(dataUntil), what, mend),
    lacking.length === 0
      ? fine(`${what}’s rights`, scopes.join(', '))
      : wrong(
          `${what}’s rights`,
          `missing: ${lacking.join(', ')}`,
          'Ask for them in App Review, then make a new token.',
        ),
    ...(noFeed.length === 0
      ? []
      : [off(`${what}’s rights for the feed`, `${noFeed.join(', ')} missing: posts do not go on the Page's feed`)]),
  ];
}

/** A person's consent to what the app reads of them ends by itself, and what hangs on their token with it. */
function lookAtDataAccess(days: number | null, what: string, mend: string): Finding[] {
  const named = `${what}’s access to data`;
  if (days === null || days > 14) return [];
  return days < 0
    ? [wrong(named, `it ended ${-days} days ago`, mend)]
    : [doubtful(named, `it ends in ${days} days`, mend)];
}

/** A person's token is taken for many things, and for none that is a Page's own. */
async function lookWhose(client: GraphClient, page: GraphPage, what: string, mend: string): Promise<Finding | null> {
  const whose = await whoseToken(client, page);
  if ('why' in whose) return notSeen(what, whose.why);
  return whose.id === page.id
    ? null
    : wrong(what, `it is not this Page’s, but that of ${whose.id}: a person or another Page`, mend);
}
