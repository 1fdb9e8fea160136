/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { z } from 'zod';
import type { Porting } from '../../schema/porting';
import { update } from '../../store/changes';
import { Field } from '../layout';
import { aboutSubscription, actorOf, type Context, type Form, type PortalIntent } from './intent';

const payload = aboutSubscription.extend({
  behavior: z
    .strictObject({ hideIntroPage: z.boolean().optional(), hideOutroPage: z.boolean().optional() })
    .optional(),
});

type PortingField = Porting['required'][number];

const labels: Record<PortingField, string> = {
  accountNumber: 'Account number',
  accountPin: 'Account PIN',
  address: 'Address line 1',
  birthday: 'Birthday',
  donorProvider: 'Current provider',
  donorProviderApproval: 'My provider has approved the transfer (yes)',
  firstName: 'First name',
  lastName: 'Last name',
};

function portingOf({ sandbox, subscription }: Context): Porting | undefined {
  return subscription?.lastPorting
    ? sandbox.state.portings.get(subscription.lastPorting)
    : undefined;
}

function behavior({ session }: Context) {
  return payload.parse(session.intent.completePorting).behavior ?? {};
}

/** Asks for what the old provider still wants to know. */
export const completePorting: PortalIntent = {
  payload,
  // A decline that no further information can resolve requires nothing: not applicable.
  allows: (context) => {
    const porting = portingOf(context);
    const isOpen = porting?.status === 'declined' || porting?.status === 'informationRequired';
    return isOpen && porting.required.length > 0;
  },
  screen: (context, form, problem) => {
    const porting = portingOf(context);
    const skipsIntro = behavior(context).hideIntroPage || form.started === 'yes';
    if (!skipsIntro)
      return {
        title: 'Keep your number',
        body: (
          <form method="post">
            <p>
              The transfer of {porting?.phoneNumber} needs some more information.{' '}
              {porting?.declinedMessage}
            </p>
            <button type="submit" name="started" value="yes">
              Start
            </button>
          </form>
        ),
      };
    return {
      title: 'Number transfer',
      body: (
        <form method="post" novalidate>
          <input type="hidden" name="started" value="yes" />
          {(porting?.required ?? []).map((name) => (
            <Field
              key={name}
              name={name}
              label={labels[name]}
              value={form[name]}
              error={problem?.fields?.[name]}
              type={name === 'birthday' ? 'date' : 'text'}
            />
          ))}
          <button type="submit" name="send" value="yes">
            Send
          </button>
        </form>
      ),
    };
  },
  submit: (context, form) => {
    const porting = portingOf(context);
    if (!porting) return { message: 'There is no number transfer.' };
    if (form.send !== 'yes') return { message: '' };
    const missing = porting.required.filter((name) => !form[name]);
    if (missing.length > 0)
      return {
        message: 'Check the marked fields.',
        fields: Object.fromEntries(missing.map((name) => [name, 'This field is required.'])),
      };
    update(context.sandbox, 'portings', porting, answers(context, porting, form), actorOf(context));
    return behavior(context).hideOutroPage
      ? 'return'
      : { done: 'The transfer of your number continues.' };
  },
};

function answers({ sandbox }: Context, porting: Porting, form: Form): Partial<Porting> {
  const told = (name: PortingField) => porting.required.includes(name);
  return {
    status: 'requested',
    required: [],
    lastRequestedAt: sandbox.clock.iso(),
    ...(told('accountNumber') ? { accountNumber: form.accountNumber ?? null } : {}),
    ...(told('accountPin') ? { accountPinExists: true } : {}),
    ...(told('birthday') ? { birthday: form.birthday ?? null } : {}),
    ...(told('firstName') ? { firstName: form.firstName ?? null } : {}),
    ...(told('lastName') ? { lastName: form.lastName ?? null } : {}),
    ...(told('donorProviderApproval') ? { donorProviderApproval: true } : {}),
  };
}
