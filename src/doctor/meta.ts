import type { GraphClient, GraphPage } from '../messenger/client.ts';
import { fields, list, text } from '../messenger/fields.ts';
import { WEBHOOK_FIELDS } from '../messenger/profile.ts';
import { numbersOf } from '../outbox/rules.ts';
import { doubtful, type Finding, fine, off, wrong } from './finding.ts';

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
const SETUP = '`page setup` writes it.';

/** The app itself: is the secret its own, and does it send the Pages' events here? */
export async function lookAtApp(client: GraphClient, app: App): Promise<Finding[]> {
  if (app.id === null) {
    return [off('app', 'META_APP_ID is not set: the app’s secret and its subscription cannot be looked at')];
  }
  const found = await client.read({ id: app.id, token: `${app.id}|${app.secret}` }, `/${app.id}/subscriptions`);
  if (!found.ok) {
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
  const subscribed = await client.getSubscribedApps(page);
  const ours = subscribed.ok ? subscribed.apps.find(({ id }) => app.id === null || id === app.id) : undefined;
  const missing = WEBHOOK_FIELDS.filter((field) => !ours?.fields.includes(field));
  const profile = await client.read(page, `/${page.id}/messenger_profile`, {
    fields: 'get_started,greeting,persistent_menu',
  });
  const shown = profile.ok ? (fields(list(profile.body.data)[0]) ?? {}) : {};
  const unset = ['get_started', 'greeting', 'persistent_menu'].filter((name) => shown[name] === undefined);
  return [
    ...token,
    missing.length === 0
      ? fine(named('webhooks'), 'subscribed')
      : wrong(named('webhooks'), `missing: ${missing.join(', ')}`, '`page setup` subscribes them.'),
    unset.length > 0
      ? wrong(named('profile'), `missing: ${unset.join(', ')}`, SETUP)
      : holds(shown, wanted)
        ? fine(named('profile'), 'Get Started, greeting and menu are there')
        : doubtful(named('profile'), 'other words or buttons than those of this version', SETUP),
  ];
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
  if (app.id === null) {
    const tried = await client.readPage(page);
    if (!tried.ok) return [wrong(what, `Meta refuses it (${numbersOf(tried.error)})`, mend)];
    return [(await lookWhose(client, page, what, mend)) ?? fine(what, 'Meta takes it')];
  }
  const looked = await client.debugToken(app.id, page.token);
  if (!looked.ok) return [doubtful(what, `Meta says nothing of it (${numbersOf(looked.error)})`, 'Look again later.')];
  const { isValid, endsAt, scopes, appId } = looked;
  if (!isValid) return [wrong(what, 'it is dead', mend)];
  if (appId !== '' && appId !== app.id) {
    return [wrong(what, `it was made for another app (${appId})`, mend)];
  }
  const other = await lookWhose(client, page, what, mend);
  if (other) return [other];
  const lacking = SCOPES.filter((scope) => !scopes.includes(scope));
  const noFeed = FEED_SCOPES.filter((scope) => !scopes.includes(scope));
  const days = endsAt === null ? null : Math.floor((endsAt.getTime() - now.getTime()) / (24 * 3_600_000));
  return [
    days === null || days > 14
      ? fine(what, days === null ? 'good, without an end' : `good for ${days} days`)
      : doubtful(what, `ends in ${days} days`, mend),
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

/** A person's token is taken for many things, and for none that is a Page's own. */
async function lookWhose(client: GraphClient, page: GraphPage, what: string, mend: string): Promise<Finding | null> {
  const me = await client.read(page, '/me', { fields: 'id' });
  const id = me.ok ? text(me.body.id) : page.id;
  return id === page.id
    ? null
    : wrong(what, `it is not this Page’s, but that of ${id}: a person or another Page`, mend);
}
