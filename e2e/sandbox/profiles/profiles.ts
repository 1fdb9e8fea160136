import { ApiError, invalid } from '../errors';
import { asIds, asObjects, type Call, nullBut, only, type Profile, without } from './profile';

/** Gigs of 2022-09-28, where a subscription has one of three statuses. */
const statusOf2022: Record<string, string> = { initiated: 'pending', restricted: 'active' };

const noResource = 'There is no such resource.';

/** What no shop can do without, by object. */
const needed: Record<string, string[]> = {
  plan: ['id', 'name', 'price', 'provider', 'simTypes', 'status'],
  sim: ['id', 'iccid', 'provider', 'status', 'type'],
  user: ['id', 'email'],
  subscription: ['id', 'createdAt', 'endedAt', 'plan', 'sim', 'status', 'user'],
  device: ['id', 'sims', 'user'],
  deviceModel: ['id', 'name', 'simTypes'],
  connectSession: ['id', 'callbackUrl', 'intent', 'url', 'user'],
};

const forNeeded = (shape: (...fields: string[]) => NonNullable<Profile['shapes']>[string]) =>
  Object.fromEntries(Object.entries(needed).map(([type, fields]) => [type, shape(...fields)]));

const isNewSession = ({ method, path }: Call) => method === 'POST' && path === '/connectSessions';
const intentOf = ({ body }: Call) => (body.intent as { type?: unknown } | undefined)?.type;

/** Documented for these two only, though "most intents" need the Payments API. */
const paymentsIntents: unknown[] = ['checkoutNewSubscription', 'changeSubscription'];
const isForPayments = (call: Call) =>
  isNewSession(call) && paymentsIntents.includes(intentOf(call));
const needsPayments = 'This intent is not available for projects using the Billing API.';
const billing: NonNullable<Profile['shapes']> = {
  project: (project) => ({
    ...project,
    billing: { currency: 'EUR', taxBehavior: 'exclusive' },
    payments: null,
  }),
};

/** The lists that a shopper's pages can be built without. */
const optionalPart =
  /^\/(addons|device|payment|sims|subscriptionAddons|subscriptionChanges|usageBalances)|\/addresses$/;

const firewallPage =
  '<!doctype html><html lang="en"><title>403 Forbidden</title><h1>403 Forbidden</h1></html>';

const localeOf = ({ body }: Call) =>
  (body.userDetails as { preferredLocale?: unknown } | undefined)?.preferredLocale ??
  body.preferredLocale;

const themeOf = ({ body }: Call) => (body.appearance as { theme?: unknown } | undefined)?.theme;

/**
 * Every way in which a Gigs may differ from the documentation that the sandbox follows: older,
 * stricter, set up otherwise, or simply not documented. They combine, and apply in this order.
 */
export const profiles: Record<string, Profile> = {
  '2022': {
    says: 'the API of 2022-09-28: three subscription statuses, older users and plans, no usage balances',
    refuse: ({ path, query }) => {
      if (path === '/usageBalances') return new ApiError('notFound', noResource);
      return path === '/subscriptions' && /initiated|restricted/.test(query)
        ? invalid('status', 'Must be one of pending, active, ended.')
        : undefined;
    },
    query: ({ status, ...query }, { path }) => {
      if (path !== '/subscriptions' || !status) return { ...query, ...(status && { status }) };
      const today = status.replace('pending', 'pending,initiated');
      return { ...query, status: today.replace('active', 'active,restricted') };
    },
    shapes: {
      user: without('status', 'metadata'),
      sim: without('metadata'),
      device: without('metadata'),
      plan: without('activationTrigger', 'allowances', 'firstPeriodTrigger', 'limits', 'metadata'),
      subscription: ({ status, ...subscription }) => ({
        ...without(
          'billing',
          'cancellationDetails',
          'earliestEndAt',
          'lastPorting',
          'metadata',
          'restrictedAt',
          'restrictionDetails',
          'userAddress',
        )(subscription),
        status: statusOf2022[String(status)] ?? status,
      }),
    },
  },
  active: {
    says: 'plans on sale have the status active',
    query: ({ status, ...query }, { path }) => ({
      ...query,
      ...(status && { status: path === '/plans' ? status.replace('active', 'available') : status }),
    }),
    shapes: {
      plan: (plan) => (plan.status === 'available' ? { ...plan, status: 'active' } : plan),
    },
  },
  'active-only': {
    says: 'the same, and the filter of plans knows no status available',
    also: ['active'],
    refuse: ({ path, query }) =>
      path === '/plans' && /status=[^&]*available/.test(query)
        ? invalid('status', 'Must be one of active, archived.')
        : undefined,
  },
  bare: {
    says: 'no field of an object but those that a shop cannot do without',
    shapes: { ...forNeeded(only), list: only('items', 'moreItemsAfter') },
  },
  nulls: { says: 'the same fields, and the others null', shapes: forNeeded(nullBut) },
  ids: {
    says: 'ids instead of objects: user, plan and SIM of subscriptions, all of a device',
    shapes: {
      subscription: asIds('plan', 'sim', 'user'),
      device: asIds('model', 'sims', 'user'),
      subscriptionAddon: asIds('addon'),
    },
  },
  'user-ids': {
    says: 'ids instead of objects for users only',
    shapes: { subscription: asIds('user'), device: asIds('user') },
  },
  objects: {
    says: 'objects with nothing but an id where ids are documented',
    shapes: {
      addon: asObjects({ plans: 'plan' }),
      connectSession: asObjects({ user: 'user' }),
      payment: asObjects({ user: 'user', paymentMethod: 'paymentMethod' }),
      paymentMethod: asObjects({ user: 'user' }),
      subscriptionAddon: asObjects({ subscription: 'subscription' }),
      subscriptionChange: asObjects({ plan: 'plan', sim: 'sim', subscription: 'subscription' }),
      usageBalance: asObjects({ subscription: 'subscription' }),
    },
  },
  samples: {
    says: 'arrays of countries as objects, as one page of the documentation renders them',
    shapes: { coverage: (it) => ({ ...it, countries: { ...(it.countries as string[]) } }) },
  },
  firewall: {
    says: 'HTML and 403 for requests without User-Agent',
    refuse: ({ userAgent }) =>
      userAgent
        ? undefined
        : new Response(firewallPage, { status: 403, headers: { 'content-type': 'text/html' } }),
  },
  'literal-commas': {
    says: 'commas of list filters must not be encoded',
    refuse: ({ query }) =>
      /%2c/i.test(query)
        ? invalid(/([^&=]+)=[^&]*%2c/i.exec(query)?.[1] ?? '', 'Unknown value.')
        : undefined,
  },
  'full-locales': {
    says: 'preferredLocale only with a region: en-US',
    refuse: (call) => {
      const locale = localeOf(call);
      const isRefused = locale !== undefined && !/^[a-z]{2,3}-[A-Z]{2}$/.test(String(locale));
      if (!isRefused) return undefined;
      return invalid('userDetails.preferredLocale', 'Must be a locale such as en-US.');
    },
  },
  strict: {
    says: 'firewall, literal-commas and full-locales; unknown parameters are refused anyway',
    also: ['firewall', 'literal-commas', 'full-locales'],
  },
  'light-only': {
    says: '403 for a session in a colour scheme that is not enabled: dark',
    refuse: (call) =>
      isNewSession(call) && themeOf(call) === 'dark'
        ? new ApiError('permissionDenied', 'The dark theme is not enabled for this project.')
        : undefined,
  },
  'no-sim-filter': {
    says: 'the list of SIMs refuses the filter user',
    refuse: ({ path, query }) =>
      path === '/sims' && /(^|&)user=/.test(query)
        ? invalid('user', 'Unknown property: user.', 'propertyUnknown')
        : undefined,
  },
  leaky: {
    says: 'the lists of SIMs and devices ignore the filter user',
    query: ({ user, ...query }, { path }) =>
      user === undefined || path === '/sims' || path === '/devices' ? query : { ...query, user },
  },
  'leaky-lists': {
    says: 'every list ignores the filters user and subscription',
    query: ({ user, subscription, ...query }, { path }) =>
      path === '/usageBalances' && subscription !== undefined ? { ...query, subscription } : query,
  },
  'forbidden-parts': {
    says: '403 for everything but the project, plans, users, subscriptions and Connect',
    refuse: ({ path }) =>
      optionalPart.test(path)
        ? new ApiError('permissionDenied', 'This key may not use this resource.')
        : undefined,
  },
  billing: {
    says: 'a Billing project; 403 for a session of an intent that needs the Payments API',
    shapes: billing,
    refuse: (call) =>
      isForPayments(call) ? new ApiError('permissionDenied', needsPayments) : undefined,
  },
  'billing-422': {
    says: 'the same, refused with 422',
    shapes: billing,
    refuse: (call) => (isForPayments(call) ? invalid('intent.type', needsPayments) : undefined),
  },
  'no-connect': {
    says: 'a project without Connect: 404 for every session',
    refuse: ({ path }) =>
      path.startsWith('/connectSessions') ? new ApiError('notFound', noResource) : undefined,
  },
  'branded-connect': {
    says: "Connect on the brand's own domain",
    connectHost: 'connect.brand.localhost',
    shapes: { project: (project) => ({ ...project, domain: 'connect.brand.localhost' }) },
  },
  'no-login': {
    says: "Connect's own login is off: it sends shoppers away who are not logged in",
    hasNoLogin: true,
  },
  'known-email': {
    says: 'the search finds no user, yet userDetails of a known address are refused',
    answer: (body, { path }) => (path === '/users/search' ? { ...body, items: [] } : body),
  },
  'no-session-read': {
    says: '403 for reading a Connect session that was used',
    refuse: ({ method, path, state }) => {
      const [, id = ''] = /^\/connectSessions\/([^/]+)$/.exec(path) ?? [];
      const isUsed = method === 'GET' && (state.connectSessions.get(id)?.outcome ?? null) !== null;
      return isUsed ? new ApiError('permissionDenied', 'The session was used.') : undefined;
    },
  },
  'no-session-user': {
    says: 'a Connect session never names its user',
    shapes: { connectSession: (session) => ({ ...session, user: null }) },
  },
  'rewritten-callback': {
    says: 'a Connect session shows its callbackUrl with one more parameter',
    shapes: {
      connectSession: ({ callbackUrl, ...session }) => ({
        ...session,
        callbackUrl: typeof callbackUrl === 'string' ? `${callbackUrl}&via=connect` : callbackUrl,
      }),
    },
  },
  'short-callback': {
    says: 'callbackUrl of at most 255 characters',
    refuse: (call) =>
      isNewSession(call) && String(call.body.callbackUrl ?? '').length > 255
        ? invalid('callbackUrl', 'Must have at most 255 characters.')
        : undefined,
  },
  'created-200': { says: '200 instead of 201 (--created 200)', createdStatus: 200 },
};
